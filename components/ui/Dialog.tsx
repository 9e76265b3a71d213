'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes';
import styles from './Dialog.module.css';

/** `actions` are its buttons, the safe one first, the one that acts last. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  actions,
  wide,
  children,
}: {
  title: string;
  /** For tables. */
  wide?: boolean;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <ModalOverlay className={styles.veil ?? ''} isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={classes(styles.box, wide && styles.wide)}>
        <AriaDialog className={styles.dialog ?? ''}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          <div className={styles.foot}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

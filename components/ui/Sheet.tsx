'use client';

import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes';
import { IconButton } from './IconButton';
import styles from './Sheet.module.css';

/** What stands beside the page on a wide window, opened over it on a narrow one. */
export function Sheet({
  title,
  side,
  isOpen,
  onOpenChange,
  children,
}: {
  title: string;
  side: 'left' | 'right';
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay className={styles.veil ?? ''} isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={classes(styles.sheet, styles[side])}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label="Close" onPress={() => onOpenChange(false)} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

'use client';

import { type ReactNode, useRef } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import styles from './Finder.module.css';
import { Icon } from './icons';
import { Kbd } from './Kbd';

export type FinderItem = {
  readonly id: string;
  readonly title: string;
  /** The part of the title that was looked for. */
  readonly mark?: { readonly from: number; readonly to: number };
  /** What it is, or where. */
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  /** Why it cannot be chosen. */
  readonly blocked?: string | undefined;
};

export type FinderSection = { readonly title: string; readonly items: readonly FinderItem[] };

/** A field over the page, and under it what it finds. Typing goes to the first; Enter chooses, Escape leaves. */
export function Finder({
  title,
  label,
  query,
  onQuery,
  sections,
  onChoose,
  isOpen,
  onOpenChange,
  empty,
  children,
}: {
  /** The dialog's name. */
  title: string;
  /** What can be typed. */
  label: string;
  query: string;
  onQuery(query: string): void;
  sections: readonly FinderSection[];
  onChoose(id: string): void;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  /** Said when nothing is found. */
  empty: ReactNode;
  /** One quiet line at the foot. */
  children?: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const items = sections.flatMap((section) => section.items);
  const first = items.find(({ blocked }) => blocked === undefined);
  return (
    <ModalOverlay className={styles.veil ?? ''} isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={styles.box ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={title}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <TextField
              className={styles.field ?? ''}
              aria-label={label}
              type="search"
              autoFocus
              onKeyDown={(event) => {
                // What was pasted puts none of them in the reader's way: Enter means the first.
                const isChosen = list.current?.querySelector('[data-focused]');
                if (event.key === 'Enter' && !isChosen && first) onChoose(first.id);
                else event.continuePropagation();
              }}
            >
              <Icon name="search" />
              <Input className={styles.input ?? ''} placeholder={label} autoComplete="off" spellCheck={false} />
            </TextField>
            <Menu
              ref={list}
              className={styles.list ?? ''}
              aria-label={title}
              onAction={(id) => onChoose(String(id))}
              renderEmptyState={() => <div className={styles.empty}>{empty}</div>}
            >
              {sections.map((section) => (
                <MenuSection key={section.title} className={styles.section ?? ''} aria-label={section.title}>
                  <Header className={styles.heading ?? ''}>{section.title}</Header>
                  {section.items.map((item) => (
                    <FoundItem key={item.id} item={item} />
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
          <div role="status" className="sr">
            {query.trim() !== '' && (items.length === 1 ? '1 found' : `${items.length} found`)}
          </div>
          {children !== undefined && <div className={styles.foot}>{children}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function FoundItem({ item: { id, title, mark, detail, keys, blocked } }: { item: FinderItem }) {
  return (
    <MenuItem id={id} className={styles.item ?? ''} textValue={title} isDisabled={blocked !== undefined}>
      <span className={styles.title}>
        {mark ? (
          <>
            {title.slice(0, mark.from)}
            <mark>{title.slice(mark.from, mark.to)}</mark>
            {title.slice(mark.to)}
          </>
        ) : (
          title
        )}
        {blocked !== undefined && <span className={styles.why}>{blocked}</span>}
      </span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      {keys !== undefined && <Kbd keys={keys} />}
    </MenuItem>
  );
}

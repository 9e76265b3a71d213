'use client';

import { type KeyboardEvent, useState } from 'react';
import cellStyles from '@/components/notebook/Cell.module.css';
import { focusRegion } from '@/components/notebook/focus-cell';
import { ProseView } from '@/components/prose/ProseView';
import { Button } from '@/components/ui/Button';
import { CellMenu } from './CellMenu';
import styles from './Text.module.css';
import { useParsedText } from './useParsedText';
import { useDesk, useIsReadOnly, useWorkbook } from './WorkbookContext';

/** Markdown: read as prose, written as text. */
export function TextCell({ id }: { id: string }) {
  const { open } = useDesk();
  const text = useWorkbook(({ workbook }) => {
    const cell = workbook.cells.find((each) => each.id === id);
    return cell?.kind === 'text' ? cell.text : '';
  });
  const readOnly = useIsReadOnly();
  const [writing, setWriting] = useState(false);
  const isEmpty = text.trim() === '';
  const write = () => !readOnly && setWriting(true);
  const done = () => {
    setWriting(false);
    focusRegion(id);
  };
  function onKeyDown(event: KeyboardEvent) {
    const isInside = event.target !== event.currentTarget;
    if (writing && (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))) {
      event.preventDefault();
      event.stopPropagation();
      done();
    } else if (!writing && !isInside && event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      write();
    }
  }
  return (
    <section
      className={styles.cell}
      id={id}
      tabIndex={-1}
      data-block="text"
      aria-label={id}
      onKeyDown={onKeyDown}
      onDoubleClick={write}
    >
      <div className={`${cellStyles.head} ${styles.head}`} data-writing={writing || undefined}>
        <span className={cellStyles.language}>{writing ? 'Text, Markdown' : ''}</span>
        <span className={cellStyles.actions}>
          {writing ? (
            <Button small onPress={done}>
              Done
            </Button>
          ) : (
            !readOnly && (
              <Button small onPress={write} aria-label={`Edit ${id}`} data-write="">
                Edit
              </Button>
            )
          )}
          <CellMenu id={id} />
        </span>
      </div>
      {writing ? (
        <textarea
          className={styles.field}
          aria-label={`Text of ${id}`}
          value={text}
          rows={3}
          ref={(field) => field?.focus({ preventScroll: true })}
          onChange={({ currentTarget }) => open.type(id, currentTarget.value)}
        />
      ) : isEmpty ? (
        <p className={styles.empty}>
          An empty text.{' '}
          {!readOnly && (
            <Button small variant="text" onPress={write}>
              Write
            </Button>
          )}
        </p>
      ) : (
        <Prose text={text} />
      )}
    </section>
  );
}

function Prose({ text }: { text: string }) {
  const content = useParsedText(text);
  return content ? <ProseView content={content} /> : <p className={styles.unread}>{text}</p>;
}

'use client';

import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import type { CellError } from '@/lib/core/error';
import { CodeWords } from './CodeWords';
import styles from './ErrorNote.module.css';
import { MeaningNote } from './MeaningNote';

type ErrorNoteProps = {
  error: CellError;
  /** Puts `error.near` where the wrong name stands; without it there is no *Replace*. */
  onReplace?: (() => void) | undefined;
  /** "Line 3". */
  place?: string | undefined;
  /** It stands in something that is announced as a whole. */
  silent?: boolean;
};

export function ErrorNote({ error, onReplace, place, silent = false }: ErrorNoteProps) {
  const named = error.near !== undefined && error.message.includes(error.near);
  const replaces = error.near !== undefined && error.range !== undefined && onReplace !== undefined;
  return (
    <div role={silent ? undefined : 'alert'} className={styles.note}>
      <div>
        {place !== undefined && <span className={styles.place}>{place}: </span>}
        <CodeWords text={error.message} />
        {error.near !== undefined && !named && (
          <>
            {' '}
            Nearest name: <code>{error.near}</code>.
          </>
        )}
      </div>
      {error.mistake !== undefined && <MeaningNote mistake={error.mistake} />}
      {(error.detail !== undefined || error.hint !== undefined) && (
        <dl className={styles.said}>
          {error.detail !== undefined && (
            <>
              <dt>Detail</dt>
              <dd>{error.detail}</dd>
            </>
          )}
          {error.hint !== undefined && (
            <>
              <dt>Hint</dt>
              <dd>{error.hint}</dd>
            </>
          )}
        </dl>
      )}
      {(replaces || error.engineWords !== undefined) && (
        <div className={styles.actions}>
          {replaces && (
            <Button variant="text" small onPress={onReplace}>
              Replace
            </Button>
          )}
          {error.engineWords !== undefined && (
            <Disclosure summary="Engine’s words">
              <pre className={styles.words}>
                {error.sqlstate !== undefined && `SQLSTATE ${error.sqlstate}: `}
                {error.engineWords}
              </pre>
            </Disclosure>
          )}
        </div>
      )}
    </div>
  );
}

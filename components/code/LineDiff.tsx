'use client';

import { useRef } from 'react';
import { useScrolls } from '@/components/ui/useScrolls';
import { diffLines, shortDiff } from '@/lib/core/line-diff';
import styles from './LineDiff.module.css';

const MARKS = { same: ' ', added: '+', removed: '−' } as const;
const WORDS = { same: '', added: 'added: ', removed: 'removed: ' } as const;
const LINES_AROUND = 2;

/** Two texts line by line. If it is wider than its place it scrolls, and is a tab stop called `label`. */
export function LineDiff({ label, before, after }: { label: string; before: string; after: string }) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  const lines = shortDiff(diffLines(before, after), LINES_AROUND);
  if (lines.every(({ kind }) => kind === 'same' || kind === 'gap'))
    return <p className={styles.none}>There is no difference.</p>;
  return (
    <div
      ref={box}
      className={styles.box}
      role="group"
      aria-label={scrolls ? `${label}, scrolls` : label}
      {...(scrolls && { tabIndex: 0 })}
    >
      <ul className={styles.lines}>
        {lines.map((line, at) =>
          line.kind === 'gap' ? (
            <li key={at} className={styles.gap}>
              {line.count === 1 ? '1 line that is the same' : `${line.count} lines that are the same`}
            </li>
          ) : (
            <li key={at} data-kind={line.kind}>
              <span aria-hidden="true">{MARKS[line.kind]}</span>
              <span>
                <span className="sr">{WORDS[line.kind]}</span>
                {line.text === '' ? '\u00a0' : line.text}
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

'use client';

import { CodeWords } from '@/components/output/CodeWords';
import { SiteLink } from '@/components/shell/SiteLink';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { ImportedFiles } from './import-files';
import styles from './List.module.css';
import { pathTo } from './places';

/** What became of imported files: the notebooks, what is different in them, and every mistake with its place. */
export function ImportReport({ report, onClose }: { report: ImportedFiles; onClose(): void }) {
  const { kept, problems } = report;
  const close = (
    <Button variant="line" onPress={onClose}>
      Close
    </Button>
  );
  if (problems.length === 0 && kept.every(({ notes }) => notes.length === 0) && kept.length < 2) return null;
  return (
    <div className={styles.report}>
      {kept.length > 0 && (
        <Notice icon="passed" actions={problems.length === 0 && close}>
          {kept.map(({ id, title, notes }) => (
            <div key={id}>
              Imported <SiteLink href={pathTo({ kind: 'workbook', id })}>{title}</SiteLink>.
              <Notes notes={notes} />
            </div>
          ))}
        </Notice>
      )}
      {problems.map(({ file, problems: found }, at) => (
        <Notice key={file} tone="stale" icon="warning" actions={at === 0 && close}>
          <b>{file} could not be imported.</b>
          <ul className={styles.problems} aria-label={`Problems in ${file}`}>
            {found.slice(0, 20).map(({ line, column, message }) => (
              <li key={`${line}:${column}:${message}`}>
                <span className="num">
                  {line}:{column}
                </span>{' '}
                <CodeWords text={message} />
              </li>
            ))}
            {found.length > 20 && <li>and {found.length - 20} more</li>}
          </ul>
        </Notice>
      ))}
    </div>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {notes.map((note) => (
        <li key={note}>
          <CodeWords text={note} />
        </li>
      ))}
    </ul>
  );
}

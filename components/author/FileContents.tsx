'use client';

import { useEffect, useRef, useState } from 'react';
import { CodeWords } from '@/components/output/CodeWords';
import { countOf } from '@/components/output/format';
import { ResultTable } from '@/components/output/ResultTable';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { StateMark } from '@/components/ui/StateMark';
import { tableOf } from '@/lib/authoring/file-names';
import type { Seen } from '@/lib/authoring/guess-types';
import type { Inspection } from '@/lib/authoring/inspect-file';
import { describeFiles } from '@/lib/kernel/describe-files';
import type { Kernel } from '@/lib/kernel/kernel';
import styles from './Studio.module.css';

/** Rows, columns and first rows of a data file. */
export function FileContents({ name, inspection, kernel }: { name: string; inspection: Inspection; kernel: Kernel }) {
  const [read, setRead] = useState<Seen | string>();
  const seen = inspection.status === 'table' ? inspection : read;
  const looking = useRef<AbortController>(undefined);
  useEffect(() => () => looking.current?.abort(), []);
  /** Starts the engine: only when asked. */
  async function look() {
    looking.current = new AbortController();
    const { signal } = looking.current;
    setRead(
      await describeFiles(kernel, [`./${name}`], signal).then(
        ([described]) => described ?? 'The file holds no table.',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
    );
  }
  if (inspection.status === 'image') return null;
  if (inspection.status === 'unreadable') return <Fault words={inspection.message} />;
  if (typeof seen === 'string') return <Fault words={seen} />;
  if (!seen)
    return (
      <p className={styles.quiet}>
        <Button small variant="text" onPress={() => void look()}>
          Read its columns
        </Button>{' '}
        with the engine, about 6 MB to download.
      </p>
    );
  const { columns, rowCount, sample } = seen;
  return (
    <Disclosure
      summary={
        <span>
          table <code>{tableOf(name)}</code>, {countOf(rowCount, 'row')}, {countOf(columns.length, 'column')}
        </span>
      }
    >
      <ResultTable
        label={`First rows of ${name}`}
        page={{ ...sample, offset: 0, rowCount: sample.rows.length }}
        windowed={false}
      />
    </Disclosure>
  );
}

const Fault = ({ words }: { words: string }) => (
  <p>
    <StateMark state="error" label={<CodeWords text={words} />} />
  </p>
);

'use client';

import { CodeWords } from '@/components/output/CodeWords';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import type { DataSetVerdict } from '@/lib/kernel/verdict';
import type { Exercise } from '@/lib/lesson/schema';
import styles from './Exercise.module.css';
import { useNotebook } from './NotebookContext';
import { caseMark, casesLabel, caseWords } from './verdict-words';

/** Every data set, test and broken copy of a check, each with how it went. One made of rows can be opened. */
export function DataSets({ exercise, dataSets }: { exercise: Exercise; dataSets: readonly DataSetVerdict[] }) {
  const notebook = useNotebook();
  const opens = exercise.checks.some(({ kind }) => kind === 'rows');
  return (
    <ul className={styles.cases} aria-label={casesLabel(exercise)}>
      {dataSets.map((dataSet) => {
        const { name, about, status } = dataSet;
        return (
          <li key={name}>
            <StateMark {...caseMark(exercise, dataSet)} />
            <span>
              {about === '' ? (
                name
              ) : (
                <>
                  <CodeWords text={about} /> <small>{name}</small>
                </>
              )}
            </span>
            <span className={styles.count}>{caseWords(dataSet)}</span>
            {opens && status !== 'same' && name !== 'shown' && (
              <Button small variant="text" onPress={() => notebook.openVariant(exercise.id, name)}>
                Open this variant
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

'use client';

import { ProseView } from '@/components/prose/ProseView';
import { Tabs } from '@/components/ui/Tabs';
import type { Exercise } from '@/lib/lesson/schema';
import { AnswerText } from './AnswerText';
import styles from './Exercise.module.css';
import { useNotebook } from './NotebookContext';

/** Other ways that also pass, ours first. */
export function Approaches({ exercise: { approaches, language, solution } }: { exercise: Exercise }) {
  const { solutions } = useNotebook().stored.lesson.front;
  const ours = { ...solution, name: 'ours', remark: solution.remark ?? [] };
  const all = solutions.kind === 'never' ? approaches : [ours, ...approaches];
  if (all.length === 0) return null;
  return (
    <div>
      <p>{introduction(language.language === 'md', all.length)}</p>
      <Tabs
        label="Approaches"
        tabs={all.map(({ name, remark, ...answer }) => ({
          id: name,
          label: name.replaceAll('_', ' '),
          content: (
            <div className={styles.approach}>
              <AnswerText label={`Approach ${name}`} language={language} answer={answer} />
              <ProseView content={remark} />
            </div>
          ),
        }))}
      />
    </div>
  );
}

function introduction(isOpen: boolean, count: number): string {
  if (isOpen) return count === 1 ? 'An answer to compare with:' : `${count} answers to compare with:`;
  return count === 1 ? 'Another way that also passes:' : `${count} other ways that also pass:`;
}

'use client';

import { CodeBlock } from '@/components/code/CodeBlock';
import { ProseView } from '@/components/prose/ProseView';
import { Tabs } from '@/components/ui/Tabs';
import type { Exercise } from '@/lib/lesson/schema';
import styles from './Exercise.module.css';
import { useNotebook } from './NotebookContext';

/** Other ways that also pass, ours first. */
export function Approaches({ exercise: { approaches, language, solution } }: { exercise: Exercise }) {
  const { solutions } = useNotebook().stored.lesson.front;
  const ours = { name: 'ours', code: solution.code, remark: solution.remark ?? [] };
  const all = solutions.kind === 'never' ? approaches : [ours, ...approaches];
  if (all.length === 0) return null;
  return (
    <div>
      <p>{all.length === 1 ? 'Another way that also passes:' : `${all.length} other ways that also pass:`}</p>
      <Tabs
        label="Approaches"
        tabs={all.map(({ name, code, remark }) => ({
          id: name,
          label: name.replaceAll('_', ' '),
          content: (
            <div className={styles.approach}>
              <CodeBlock label={`Approach ${name}`} code={code} language={language.language} />
              <ProseView content={remark} />
            </div>
          ),
        }))}
      />
    </div>
  );
}

import { CodeBlock } from '@/components/code/CodeBlock';
import cellStyles from '@/components/notebook/Cell.module.css';
import { CellHead } from '@/components/notebook/CellHead';
import styles from '@/components/notebook/Exercise.module.css';
import { ProseView } from '@/components/prose/ProseView';
import { StateMark } from '@/components/ui/StateMark';
import type { Cell, Exercise } from '@/lib/lesson/schema';

/** A cell or exercise that this release shows and does not run, with the reason. */
export function Deferred({ block, reason }: { block: Cell | Exercise; reason: string }) {
  const { id, kind, language, code } = block;
  const cell = (
    <div className={cellStyles.cell}>
      <CellHead id={id} language={language} state={<StateMark state="open" label={reason} />} />
      {code !== '' && (
        <div className={cellStyles.code}>
          <CodeBlock label={`Code of ${id}`} code={code} language={language.language} />
        </div>
      )}
    </div>
  );
  if (kind === 'cell')
    return (
      <section id={id} aria-label={id}>
        {cell}
      </section>
    );
  return (
    <section className={styles.exercise} id={id} aria-label={id}>
      <header className={styles.header}>
        <h3 id={block.slug}>{block.title}</h3>
        <StateMark state="open" label="coming" />
      </header>
      <div className={styles.task}>
        <ProseView content={block.task} />
      </div>
      <div className={styles.cell}>{cell}</div>
    </section>
  );
}

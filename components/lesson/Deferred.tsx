import { HighlightedCode } from '@/components/code/HighlightedCode';
import cellStyles from '@/components/notebook/Cell.module.css';
import { languageName } from '@/components/notebook/CellHead';
import styles from '@/components/notebook/Exercise.module.css';
import { ProseView } from '@/components/prose/ProseView';
import { StateMark } from '@/components/ui/StateMark';
import type { Cell, Exercise } from '@/lib/lesson/schema';

/** A cell or exercise that this release shows and does not run, with the reason. */
export function Deferred({ block, reason }: { block: Cell | Exercise; reason: string }) {
  const { id, kind, language, code } = block;
  const cell = (
    <div className={cellStyles.cell}>
      <div className={cellStyles.head}>
        <span className={cellStyles.name}>{id}</span>
        <span>{languageName(language)}</span>
        <StateMark state="open" label={reason} />
      </div>
      {code !== '' && <HighlightedCode code={code} language={language.language} />}
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

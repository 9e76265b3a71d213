'use client';

import { Tabs } from '@/components/ui/Tabs';
import { useStore } from '@/components/ui/useStore';
import { countProofs } from '@/lib/authoring/proof-words';
import { FileList } from './FileList';
import type { GoTo } from './go-to';
import { ProblemList } from './ProblemList';
import { ProofReport } from './ProofReport';
import styles from './Studio.module.css';
import type { Desk, PanelName } from './useStudio';

/** What is known of the source above it. */
export function SourcePanel({
  desk,
  chosen,
  onChoose,
  onGoTo,
  onAdd,
}: {
  desk: Desk;
  chosen: PanelName;
  onChoose(panel: PanelName): void;
  onGoTo: GoTo;
  onAdd(files: readonly File[]): void;
}) {
  const files = useStore(desk.studio, (state) => state.files.length);
  const proof = useStore(desk.prover.store, (state) => state);
  const problems = desk.reading?.problems.length ?? 0;
  const failed = proof.status === 'proved' ? countProofs(proof.proofs).failed : 0;
  return (
    <div className={styles.panel} data-tall={chosen !== 'problems' || undefined}>
      <Tabs
        label="About the source"
        selected={chosen}
        onSelect={(id) => (id === 'problems' || id === 'files' || id === 'proof') && onChoose(id)}
        tabs={[
          {
            id: 'problems',
            label: <Counted word="Problems" count={problems} />,
            content: <ProblemList desk={desk} onGoTo={onGoTo} />,
          },
          {
            id: 'files',
            label: <Counted word="Files" count={files} />,
            content: <FileList desk={desk} onAdd={onAdd} />,
          },
          {
            id: 'proof',
            label: <Counted word="Proof" count={failed} />,
            content: <ProofReport desk={desk} onGoTo={onGoTo} />,
          },
        ]}
      />
    </div>
  );
}

const Counted = ({ word, count }: { word: string; count: number }) => (
  <>
    {word} {count > 0 && <span className="dim num">{count}</span>}
  </>
);

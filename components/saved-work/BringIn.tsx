'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { FilePicker } from '@/components/ui/FilePicker';
import { writeChanges } from '@/lib/backup/browser-contents';
import { changesFor } from '@/lib/backup/changes';
import { type Choice, type PlannedItem, planImport } from '@/lib/backup/plan-import';
import { WorkFileProblem } from '@/lib/backup/problem';
import { readWorkFile } from '@/lib/backup/read-work-file';
import { reasonOf } from '@/lib/storage/refusal';
import { collectWork } from './collect-work';
import { ImportPlan } from './ImportPlan';
import { tellPractice } from './tell-practice';
import styles from './Work.module.css';

type Stage =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'planned'; readonly name: string; readonly savedAt: number; readonly plan: readonly PlannedItem[] }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done'; readonly count: number };

/** Brings a file of work in: what is in it, what becomes of each thing, and then all of it or nothing. */
export function BringIn() {
  const [stage, setStage] = useState<Stage>({ kind: 'start' });

  async function read([file]: readonly File[]) {
    if (!file) return;
    const { name } = file;
    setStage({ kind: 'reading', name });
    try {
      const { savedAt, contents } = await readWorkFile(new Uint8Array(await file.arrayBuffer()));
      const here = await collectWork();
      setStage({ kind: 'planned', name, savedAt, plan: planImport(contents, here.contents) });
    } catch (error) {
      const why = error instanceof WorkFileProblem ? error.message : reasonOf(error);
      setStage({ kind: 'refused', why: `“${name}” is not brought in: ${why}.` });
    }
  }
  async function write(plan: readonly PlannedItem[], chosen: ReadonlyMap<string, Choice>) {
    setStage({ kind: 'writing' });
    try {
      const changes = changesFor(plan, chosen);
      await writeChanges(changes);
      tellPractice(changes);
      setStage({
        kind: 'done',
        count: plan.filter((item) => (chosen.get(item.item.id) ?? item.usual) !== 'mine').length,
      });
    } catch (error) {
      setStage({ kind: 'refused', why: `Nothing was brought in: ${reasonOf(error)}.` });
    }
  }

  return (
    <section className={styles.part}>
      <h3>Bring in a file</h3>
      {stage.kind === 'done' ? (
        <>
          <p role="status">
            {stage.count === 1 ? 'One thing was brought in.' : `${stage.count} things were brought in.`} Load the page
            again to see all of it.
          </p>
          <Button variant="main" onPress={() => location.reload()}>
            Load the page again
          </Button>
        </>
      ) : (
        <>
          <p className={styles.aside}>
            A file that this page saved, here or in another browser. Nothing is changed before you say so.
          </p>
          <FilePicker accept={['.zip']} onChoose={(files) => void read(files)}>
            <Button variant="line" isDisabled={stage.kind === 'reading' || stage.kind === 'writing'}>
              Choose a file…
            </Button>
          </FilePicker>
          <p role="status" className={stage.kind === 'refused' ? styles.bad : undefined}>
            {stage.kind === 'reading' && `Reading ${stage.name}`}
            {stage.kind === 'writing' && 'Writing'}
            {stage.kind === 'refused' && stage.why}
          </p>
          {stage.kind === 'planned' && (
            <ImportPlan
              key={`${stage.name} ${stage.savedAt}`}
              name={stage.name}
              savedAt={stage.savedAt}
              plan={stage.plan}
              onWrite={(chosen) => void write(stage.plan, chosen)}
            />
          )}
        </>
      )}
    </section>
  );
}

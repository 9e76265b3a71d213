'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { type Draft, titleOf } from '@/lib/authoring/draft';
import { copyDraft, loadDrafts, type RemovedDraft, removeDraft, restoreDraft } from '@/lib/authoring/draft-store';
import { reasonOf } from '@/lib/storage/refusal';
import styles from './Author.module.css';
import { DraftRow } from './DraftRow';

/** The drafts in this browser. `changes` counts what was added elsewhere on the page. */
export function DraftList({ changes }: { changes: number }) {
  const [loaded, setLoaded] = useState<{ readonly version: number; readonly drafts: readonly Draft[] }>();
  const [refused, setRefused] = useState<string>();
  const [removed, setRemoved] = useState<RemovedDraft>();
  const [own, setOwn] = useState(0);

  const version = changes + own;
  useEffect(() => {
    let isCurrent = true;
    loadDrafts().then(
      (drafts) => isCurrent && setLoaded({ version, drafts }),
      (error: unknown) => isCurrent && setRefused(reasonOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [version]);

  async function change(work: Promise<unknown>) {
    await work.catch((error: unknown) => setRefused(reasonOf(error)));
    setOwn((count) => count + 1);
  }
  async function remove(draft: Draft) {
    await change(removeDraft(draft).then(setRemoved));
  }
  async function restore(gone: RemovedDraft) {
    setRemoved(undefined);
    await change(restoreDraft(gone));
  }

  const drafts = loaded?.drafts ?? [];
  return (
    <section className={styles.drafts} aria-labelledby="drafts">
      <h2 id="drafts">Drafts in this browser</h2>
      {refused !== undefined && (
        <Notice tone="stale" icon="warning">
          <b>This browser does not let us save.</b> A draft lives in this tab only: {refused}. Save it as a file.
        </Notice>
      )}
      {removed && (
        <Notice
          icon="undo"
          actions={
            <Button variant="line" onPress={() => void restore(removed)}>
              Undo
            </Button>
          }
        >
          Removed “{titleOf(removed.draft.text)}”, with its files.
        </Notice>
      )}
      {loaded && drafts.length === 0 ? (
        <p className={styles.aside}>None yet.</p>
      ) : (
        <ul className={styles.list}>
          {drafts.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              onCopy={() => void change(copyDraft(draft.id, titleOf(draft.text)))}
              onRemove={() => void remove(draft)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

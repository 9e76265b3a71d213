'use client';

import { CodeWords } from '@/components/output/CodeWords';
import { SavedNotices } from '@/components/saved-work/SavedNotices';
import { Notice } from '@/components/ui/Notice';
import { useStore } from '@/components/ui/useStore';
import type { Desk } from './useStudio';

/** What the author must know of the whole draft. `said` is what could not be taken of dropped files. */
export function StudioNotices({ desk: { studio, keeper }, said }: { desk: Desk; said: readonly string[] }) {
  const saved = useStore(studio, (state) => state.saved);
  return (
    <>
      <SavedNotices
        saved={saved}
        keeper={keeper}
        name="draft"
        readOnly="You can read and prove here; edits belong to that tab."
      />
      {said.map((words) => (
        <Notice key={words} tone="stale" icon="warning">
          <CodeWords text={words} />
        </Notice>
      ))}
    </>
  );
}

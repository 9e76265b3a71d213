'use client';

import { CodeWords } from '@/components/output/CodeWords';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useStore } from './useStore';
import type { Desk } from './useStudio';

/** What the author must know of the whole draft. `said` is what could not be taken of dropped files. */
export function StudioNotices({ desk: { studio, keeper }, said }: { desk: Desk; said: readonly string[] }) {
  const saved = useStore(studio, (state) => state.saved);
  return (
    <>
      {saved.status === 'elsewhere' && (
        <Notice
          tone="accent"
          icon="lock"
          actions={
            <Button variant="line" onPress={() => keeper?.takeOver()}>
              Edit here instead
            </Button>
          }
        >
          <b>This draft is open in another tab.</b> You can read and prove here; edits belong to that tab.
        </Notice>
      )}
      {saved.status === 'refused' && (
        <Notice tone="stale" icon="warning">
          <b>This browser does not let us keep the draft.</b> It lives in this tab only: {saved.reason}. Save it as a
          file.
        </Notice>
      )}
      {said.map((words) => (
        <Notice key={words} tone="stale" icon="warning">
          <CodeWords text={words} />
        </Notice>
      ))}
    </>
  );
}

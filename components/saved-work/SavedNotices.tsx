'use client';

import type { ReactNode } from 'react';
import { clockTime } from '@/components/notebook/clock-time';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Keeper } from '@/lib/storage/keeper';
import type { SavedState } from '@/lib/storage/saved-state';
import { DownloadWork } from './DownloadWork';
import { RoomNotice } from './RoomNotice';

/** What the reader must know of what is kept, and can do: another tab writes, the browser refuses, or what it had is gone. */
export function SavedNotices({
  saved,
  keeper,
  name,
  readOnly,
}: {
  saved: SavedState;
  keeper: Keeper | null | undefined;
  /** `lesson`, `draft`, `notebook`. */
  name: string;
  /** What can still be done while another tab writes. */
  readOnly: ReactNode;
}) {
  const then = (act: (() => void) | undefined) => () => {
    act?.();
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  switch (saved.status) {
    case 'nothing':
    case 'saving':
      return null;
    case 'saved':
      return <RoomNotice savedAt={saved.at} />;
    case 'elsewhere':
      return (
        <Notice
          tone="accent"
          icon="lock"
          actions={
            <Button variant="line" onPress={then(keeper?.takeOver)}>
              Edit here instead
            </Button>
          }
        >
          <b>This {name} is open in another tab.</b> {readOnly} When that tab is closed, this one writes.
        </Notice>
      );
    case 'refused':
      return (
        <Notice
          tone="stale"
          icon="warning"
          sticky
          actions={<Ways again="Try again" onAgain={then(keeper?.keepAgain)} />}
        >
          <b>This browser does not save your {name}.</b> It lives in this tab only: {saved.reason}.
        </Notice>
      );
    case 'cleared':
      return (
        <Notice
          tone="stale"
          icon="warning"
          sticky
          actions={<Ways again="Save it again" onAgain={then(keeper?.keepAgain)} />}
        >
          <b>What was saved of this {name} is gone from this browser</b>, since {clockTime(saved.at)}: the data of this
          site was deleted. It lives in this tab only, and the next edit saves it again.
        </Notice>
      );
  }
}

function Ways({ again, onAgain }: { again: string; onAgain(): void }) {
  return (
    <>
      <DownloadWork variant="line">Download my work</DownloadWork>
      <Button variant="line" onPress={onAgain}>
        {again}
      </Button>
    </>
  );
}

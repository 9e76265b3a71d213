'use client';

import { useSearchParams } from 'next/navigation';
import { Suspense, useState } from 'react';
import { TopBar } from '@/components/shell/TopBar';
import wide from '@/components/shell/WidePage.module.css';
import { Button } from '@/components/ui/Button';
import type { NewDraft, OpenedDraft } from '@/lib/authoring/draft-store';
import { keepNew } from './keep-new';
import type { AuthorLibrary } from './library';
import { goToDraft, goToStart } from './places';
import { Start, StartHead } from './Start';
import { Studio } from './Studio';
import { useOpenedDraft } from './useOpenedDraft';

/** The page for authors: the drafts, or the one that is open. */
export function Author({ library }: { library: AuthorLibrary }) {
  return (
    <Suspense fallback={<Frame>{null}</Frame>}>
      <Desk library={library} />
    </Suspense>
  );
}

function Desk({ library }: { library: AuthorLibrary }) {
  const id = useSearchParams().get('draft');
  /** A draft that the browser would not keep. */
  const [unkept, setUnkept] = useState<OpenedDraft>();
  const opening = useOpenedDraft(id);

  async function begin(drafts: readonly NewDraft[]) {
    const kept = await Promise.all(drafts.map(keepNew));
    const refused = kept.find(({ isKept }) => !isKept);
    if (refused) setUnkept(refused.opened);
    else if (kept.length === 1 && kept[0]) goToDraft(kept[0].opened.draft.id);
  }
  const leave = () => {
    setUnkept(undefined);
    goToStart();
  };

  const opened = unkept ?? (opening.status === 'open' ? opening.opened : undefined);
  if (opened) return <Studio key={opened.draft.id} opened={opened} library={library} onBegin={begin} onLeave={leave} />;
  if (opening.status === 'loading') return <Frame>{null}</Frame>;
  return (
    <Frame>
      {opening.status === 'missing' ? (
        <p className={wide.lede}>
          This browser has no draft of that name. Drafts live in the browser they were written in: open the file that
          was saved. <Button onPress={leave}>All drafts</Button>
        </p>
      ) : (
        <Start onBegin={begin} />
      )}
    </Frame>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <>
      <TopBar current="author" />
      <main id="content" className={wide.page}>
        <StartHead />
        {children}
      </main>
    </>
  );
}

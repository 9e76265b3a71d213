'use client';

import { useEffect, useState } from 'react';
import type { OpenedWorkbook } from '@/lib/workbook/workbook';
import { loadOpened, loadWorkbooks, newWorkbook } from '@/lib/workbook/workbook-store';
import { BLANK } from './blank';
import { giveLesson, givenLesson } from './given-lesson';
import { keepNew } from './keep-new';
import { nowAt, type Place } from './places';

export type Shown =
  | { readonly status: 'list' }
  | { readonly status: 'missing' }
  /** `isKept`: the browser has it already. */
  | { readonly status: 'open'; readonly opened: OpenedWorkbook; readonly isKept: boolean };

const blank = (): Shown => ({ status: 'open', opened: newWorkbook(BLANK), isKept: false });

/** What stands at a place; undefined until it is known. `show` puts there what the browser could not keep. */
export function useOpened(place: Place): { readonly shown: Shown | undefined; show(shown: Shown): void } {
  const key = place.kind === 'workbook' ? place.id : place.kind;
  const [found, setFound] = useState<{ readonly key: string; readonly shown: Shown }>();
  /** A notebook that got its address after it was opened stays the one that is open. */
  const stays = found?.shown.status === 'open' && found.shown.opened.workbook.id === key;
  const shown = found && (found.key === key || stays) ? found.shown : undefined;
  useEffect(() => {
    if (stays) return;
    let isCurrent = true;
    find(key).then((next) => isCurrent && setFound({ key, shown: next }));
    return () => {
      isCurrent = false;
    };
  }, [key, stays]);
  return { shown, show: (next) => setFound({ key, shown: next }) };
}

async function fromLesson(): Promise<Shown> {
  const given = givenLesson();
  if (!given) return { status: 'list' };
  const { lessonAsWorkbook } = await import('./lesson-as-workbook');
  const kept = await keepNew(await lessonAsWorkbook(given));
  giveLesson(undefined);
  if (kept.isKept) nowAt({ kind: 'workbook', id: kept.opened.workbook.id });
  return { status: 'open', ...kept };
}

async function find(key: string): Promise<Shown> {
  try {
    if (key === 'list') return { status: 'list' };
    if (key === 'new') return blank();
    if (key === 'start') return (await loadWorkbooks()).length > 0 ? { status: 'list' } : blank();
    if (key === 'from-lesson') return await fromLesson();
    const opened = await loadOpened(key);
    return opened ? { status: 'open', opened, isKept: true } : { status: 'missing' };
  } catch (error) {
    // Without storage there are no notebooks but the one that is written now.
    if (!(error instanceof DOMException)) throw error;
    return key === 'start' ? blank() : { status: 'missing' };
  }
}

'use client';

import { useEffect } from 'react';
import type { Command } from './command';
import { BLOCK, followFocus } from './current-cell';
import { createKeyListener } from './key-listener';
import { isChord, isLetterKey } from './keys';
import { letterKeys } from './letter-keys';
import { allCommands } from './registry';

/** Hears the keys of all commands of the page. `onBlocked` is told why one could not be done. Once per page. */
export function useCommandKeys(onBlocked: (why: string) => void): void {
  useEffect(() => {
    letterKeys.send({ type: 'read' });
    const listenFirst = createKeyListener(onBlocked);
    const listen = createKeyListener(onBlocked);
    // Before the editor, which has uses of its own for some of these.
    const first = (event: KeyboardEvent) => listenFirst(event, heardAt(event.target, ['anywhere']));
    const then = (event: KeyboardEvent) => listen(event, heardAt(event.target, ['page', 'cell', 'output']));
    const offFocus = followFocus();
    addEventListener('keydown', first, { capture: true });
    addEventListener('keydown', then);
    return () => {
      offFocus();
      removeEventListener('keydown', first, { capture: true });
      removeEventListener('keydown', then);
    };
  }, [onBlocked]);
}

type Place = NonNullable<Command['heard']>;

function heardAt(target: EventTarget | null, places: readonly Place[]): readonly Command[] {
  const element = target instanceof Element ? target : document.body;
  if (element.closest(OVER_THE_PAGE)) return [];
  const letters = letterKeys.read();
  return allCommands().filter(
    ({ heard = 'page', keys }) =>
      keys !== undefined && places.includes(heard) && (letters || !isLetterKey(keys)) && isAt(element, heard, keys),
  );
}

const OVER_THE_PAGE = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]';

function isAt(element: Element, place: Place, keys: string): boolean {
  if (place === 'anywhere' || (place === 'page' && isChord(keys))) return true;
  if (element.closest(WRITING)) return false;
  if (place === 'page') return true;
  if (place === 'output') return element.closest('[data-output]') !== null;
  return isChord(keys) ? element.closest(BLOCK) !== null : element.matches(BLOCK);
}

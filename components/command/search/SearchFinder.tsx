'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { Finder } from '@/components/ui/Finder';
import { showCommands } from '../command-view';
import { useAfterClose } from '../useAfterClose';
import { contextOf } from './find-hits';
import { goToFound, searchPage } from './search';

const SHOWN = 60;

/** Finds words in the page: its prose, the code as it stands, and the rows of results that are shown. */
export function SearchFinder({ isOpen }: { isOpen: boolean }) {
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query);
  const afterClose = useAfterClose(isOpen);
  const { passages, hits } = useMemo(
    () => (isOpen && sought.trim() !== '' ? searchPage(sought) : { passages: [], hits: [] }),
    [isOpen, sought],
  );
  const items = hits.slice(0, SHOWN).flatMap((hit, number) => {
    const passage = passages[hit.passage];
    if (!passage) return [];
    const { title, ...mark } = contextOf(passage.text, hit);
    return { id: String(number), title, mark, detail: passage.where };
  });
  const onOpenChange = (open: boolean) => {
    showCommands(open ? 'search' : undefined);
    setQuery('');
  };
  return (
    <Finder
      title="Search in this page"
      label="Words in this page"
      query={query}
      onQuery={setQuery}
      sections={items.length === 0 ? [] : [{ title: countWords(hits.length), items }]}
      onChoose={(id) => {
        afterClose(() => goToFound(query, Number(id)));
        onOpenChange(false);
      }}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      empty={query.trim() === '' ? 'Type what you look for.' : `“${query.trim()}” is not on this page.`}
    >
      In prose, in code as it stands, and in the rows of results that are shown.
    </Finder>
  );
}

function countWords(count: number): string {
  const places = count === 1 ? '1 place' : `${count} places`;
  return count > SHOWN ? `${places}, the first ${SHOWN}` : places;
}

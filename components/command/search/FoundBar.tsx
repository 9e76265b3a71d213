'use client';

import { useEffect, useMemo } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { useStore } from '@/components/ui/useStore';
import type { Command } from '../command';
import { useCommands } from '../useCommands';
import styles from './FoundBar.module.css';
import { endSearch, goToFound, type Search, search } from './search';

/** While hits are marked on the page: which one this is, and the way to the others. */
export function FoundBar() {
  const found = useStore(search, (state) => state);
  useEffect(() => endSearch, []);
  return found ? <Bar found={found} /> : null;
}

function Bar({ found }: { found: Search }) {
  const { query, at, of, where } = found;
  const next = () => goToFound(query, at + 1);
  const previous = () => goToFound(query, at - 1);
  useCommands(useMemo(() => searchCommands(found), [found]));
  return (
    <section className={styles.bar} aria-label="Found in this page">
      <span role="status">
        <b>{query}</b>: {of === 0 ? 'not found any more' : `${at + 1} of ${of}`}
        {where !== '' && <span className="dim">, {where}</span>}
      </span>
      <IconButton icon="up" label="Previous" keys="Shift+F3" small onPress={previous} />
      <IconButton icon="down" label="Next" keys="F3" small onPress={next} />
      <IconButton icon="close" label="End the search" small onPress={endSearch} />
    </section>
  );
}

const searchCommands = ({ query, at }: Search): readonly Command[] => [
  {
    id: 'search.next',
    title: 'Next place found',
    group: 'Page',
    keys: 'F3',
    heard: 'anywhere',
    run: () => goToFound(query, at + 1),
  },
  {
    id: 'search.previous',
    title: 'Place found before',
    group: 'Page',
    keys: 'Shift+F3',
    heard: 'anywhere',
    run: () => goToFound(query, at - 1),
  },
  { id: 'search.end', title: 'End the search', group: 'Page', run: endSearch },
];

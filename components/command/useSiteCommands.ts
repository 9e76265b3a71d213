'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { PLACES } from '@/components/shell/places';
import { THEME_WORDS } from '@/components/shell/ThemeChoice';
import { chooseTheme, THEMES } from '@/components/shell/theme';
import { sitePath, withoutBasePath } from '@/lib/core/site-path';
import type { Command } from './command';
import { showCommands } from './command-view';
import { useCommands } from './useCommands';

/** What can be done on every page. */
export function useSiteCommands(): void {
  const router = useRouter();
  useCommands(useMemo(() => [...VIEWS, ...LOOKS, ...placesBy((path) => router.push(path))], [router]));
}

const VIEWS: readonly Command[] = [
  {
    id: 'page.commands',
    title: 'Find a command, cell, table or lesson',
    group: 'Page',
    keys: 'Mod+K',
    heard: 'anywhere',
    run: () => showCommands('palette'),
  },
  {
    id: 'page.search',
    title: 'Search in this page',
    group: 'Page',
    keys: 'Mod+Shift+F',
    heard: 'anywhere',
    run: () => showCommands('search'),
  },
  { id: 'page.keys', title: 'Keys', group: 'Page', keys: '?', run: () => showCommands('keys') },
];

const LOOKS: readonly Command[] = THEMES.map((theme) => ({
  id: `theme.${theme}`,
  title: `Theme: ${THEME_WORDS[theme].toLowerCase()}`,
  group: 'Look',
  run: () => chooseTheme(theme),
}));

const placesBy = (goTo: (path: string) => void): readonly Command[] =>
  PLACES.map(({ id, word, path }) => ({
    id: `go.${id}`,
    title: word,
    group: 'Go to',
    run: () => goTo(withoutBasePath(sitePath(path))),
  }));

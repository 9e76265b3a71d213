'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Kbd } from '@/components/ui/Kbd';
import { useStore } from '@/components/ui/useStore';
import styles from './CommandBar.module.css';
import { type CommandView, commandView, showCommands } from './command-view';
import { SaidLine } from './SaidLine';
import { say } from './say';
import { FoundBar } from './search/FoundBar';
import { useCommandKeys } from './useCommandKeys';
import { useSiteCommands } from './useSiteCommands';

const VIEWS = {
  palette: lazy(async () => ({ default: (await import('./Palette')).Palette })),
  search: lazy(async () => ({ default: (await import('./search/SearchFinder')).SearchFinder })),
  keys: lazy(async () => ({ default: (await import('./KeySheet')).KeySheet })),
};

/** The way to all that can be done by keys and by name: the button in the bar, and what it opens. Once on every page. */
export function CommandBar() {
  const view = useStore(commandView, (shown) => shown);
  const pathname = usePathname();
  useSiteCommands();
  useCommandKeys(say);
  useEffect(() => () => showCommands(undefined), []);
  return (
    <>
      <span className={styles.wide}>
        <Button onPress={() => showCommands('palette')}>
          Commands <Kbd keys="Mod+K" />
        </Button>
      </span>
      <span className={styles.narrow}>
        <IconButton icon="search" label="Commands" keys="Mod+K" onPress={() => showCommands('palette')} />
      </span>
      {(['palette', 'search', 'keys'] as const).map((name) => (
        <View key={name} name={name} isOpen={view === name} />
      ))}
      <FoundBar key={pathname} />
      <SaidLine />
    </>
  );
}

/** Downloaded when it is first opened; stays, so that closing it gives the focus back. */
function View({ name, isOpen }: { name: NonNullable<CommandView>; isOpen: boolean }) {
  const [wanted, setWanted] = useState(isOpen);
  if (isOpen && !wanted) setWanted(true);
  if (!wanted) return null;
  const Shown = VIEWS[name];
  return (
    <Suspense fallback={null}>
      <Shown isOpen={isOpen} />
    </Suspense>
  );
}

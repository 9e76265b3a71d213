'use client';

import { useSyncExternalStore } from 'react';
import { MenuChoice } from '@/components/ui/MenuChoice';
import { chooseAutoRun, readAutoRun, subscribeAutoRun } from './auto-run';

type Choice = 'alone' | 'follow';

const OPTIONS = [
  { id: 'alone', label: 'Mark what depends on it' },
  { id: 'follow', label: 'Run what depends on it' },
] as const;

/** The part of a menu that chooses whether what depends on a cell runs after it. */
export function AutoRunChoice() {
  const on = useSyncExternalStore(subscribeAutoRun, readAutoRun, () => false);
  return (
    <MenuChoice<Choice>
      label="When a cell has run"
      options={OPTIONS}
      chosen={on ? 'follow' : 'alone'}
      onChoose={(choice) => chooseAutoRun(choice === 'follow')}
    />
  );
}

'use client';

import { useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { chooseTheme, readTheme, subscribeTheme, THEMES, type Theme } from './theme';

const WORDS: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** The button's name says which theme is chosen. */
export function ThemeMenu() {
  const theme = useSyncExternalStore<Theme>(subscribeTheme, readTheme, () => 'system');
  return (
    <Menu label="Theme" button={<IconButton icon="theme" label={`Theme: ${WORDS[theme].toLowerCase()}`} />}>
      {THEMES.map((each) => (
        <MenuItem
          key={each}
          label={WORDS[each]}
          {...(each === theme && { icon: 'check' })}
          onAction={() => chooseTheme(each)}
        />
      ))}
    </Menu>
  );
}

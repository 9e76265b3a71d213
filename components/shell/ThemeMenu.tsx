'use client';

import { IconButton } from '@/components/ui/IconButton';
import { Menu } from '@/components/ui/Menu';
import { THEME_WORDS, ThemeChoice } from './ThemeChoice';
import { useTheme } from './useTheme';

/** The button's name says which theme is chosen. */
export function ThemeMenu() {
  const theme = useTheme();
  return (
    <Menu label="Theme" button={<IconButton icon="theme" label={`Theme: ${THEME_WORDS[theme].toLowerCase()}`} />}>
      <ThemeChoice />
    </Menu>
  );
}

'use client';

import { MenuChoice } from '@/components/ui/MenuChoice';
import { chooseTheme, THEMES, type Theme } from './theme';
import { useTheme } from './useTheme';

export const THEME_WORDS: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

const OPTIONS = THEMES.map((id) => ({ id, label: THEME_WORDS[id] }));

/** The part of a menu that chooses the theme. */
export function ThemeChoice() {
  return <MenuChoice<Theme> label="Theme" options={OPTIONS} chosen={useTheme()} onChoose={chooseTheme} />;
}

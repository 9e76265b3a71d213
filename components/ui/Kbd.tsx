'use client';

import { Fragment, useSyncExternalStore } from 'react';
import styles from './Kbd.module.css';

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** `keys` like `Mod+Enter`: `Mod` is ⌘ on a Mac and Ctrl elsewhere, known after mount. `o or Esc` is two ways. */
export function Kbd({ keys }: { keys: string }) {
  const apple = useSyncExternalStore(never, isApple, () => false);
  const [first = '', ...others] = keys.split(' or ');
  const key = <kbd className={styles.key}>{shown(first, apple)}</kbd>;
  if (others.length === 0) return key;
  return (
    <span>
      {key}
      {others.map((way) => (
        <Fragment key={way}>
          {' or '}
          <kbd className={styles.key}>{shown(way, apple)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

const ARROWS = { Up: '↑', Down: '↓' };
const WORDS: Readonly<Record<'apple' | 'other', Readonly<Record<string, string>>>> = {
  apple: { ...ARROWS, Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' },
  other: { ...ARROWS, Mod: 'Ctrl' },
};

const shown = (way: string, apple: boolean) =>
  way.replaceAll(/\w+/g, (word) => WORDS[apple ? 'apple' : 'other'][word] ?? word).replaceAll('+', ' ');

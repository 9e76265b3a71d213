'use client';

import { useSyncExternalStore } from 'react';
import styles from './Kbd.module.css';

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** `keys` like `Mod+Enter`: `Mod` is ⌘ on a Mac and Ctrl elsewhere, known after mount. */
export function Kbd({ keys }: { keys: string }) {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return <kbd className={styles.key}>{keys.replace('Mod', apple ? '⌘' : 'Ctrl').replaceAll('+', ' ')}</kbd>;
}

'use client';

import { useEffect } from 'react';
import { useStore } from '@/components/ui/useStore';
import styles from './SaidLine.module.css';
import { said, say } from './say';

/** What the last command had to say, until the reader goes on. */
export function SaidLine() {
  const words = useStore(said, (state) => state.words);
  useEffect(() => {
    if (words === '') return;
    const end = () => say('');
    const later = setTimeout(() => {
      addEventListener('keydown', end);
      addEventListener('pointerdown', end);
    });
    return () => {
      clearTimeout(later);
      removeEventListener('keydown', end);
      removeEventListener('pointerdown', end);
    };
  }, [words]);
  return (
    <div aria-live="polite" className={words === '' ? 'sr' : styles.line}>
      {words}
    </div>
  );
}

'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '@/components/ui/icons';
import { handsOf } from './native-hands';
import styles from './SymbolKeys.module.css';
import { SPOKEN, SYMBOLS, writtenBy } from './symbols';

type SymbolKeysProps = {
  language: 'sql' | 'ts';
  field: RefObject<HTMLTextAreaElement | null>;
  onRun(): void;
};

/** A row of keys right above the keyboard on the screen, for what is hard to reach there. The text field keeps the focus. */
export function SymbolKeys({ language, field, onRun }: SymbolKeysProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (row.current) return standOnKeyboard(row.current);
  }, []);
  const key = (symbol: string) => (
    <button
      key={symbol}
      type="button"
      tabIndex={-1}
      className={styles.key}
      aria-label={SPOKEN[symbol] ?? symbol}
      onClick={() => field.current && handsOf(field.current).insert(writtenBy(symbol))}
    >
      {symbol}
    </button>
  );
  const step = (command: 'undo' | 'redo') => {
    field.current?.focus({ preventScroll: true });
    document.execCommand(command);
  };
  return createPortal(
    <div
      ref={row}
      className={styles.row}
      role="toolbar"
      aria-label="Keys for code"
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={styles.signs}>{SYMBOLS[language].map(key)}</div>
      <button type="button" tabIndex={-1} className={styles.key} aria-label="Undo" onClick={() => step('undo')}>
        <Icon name="undo" />
      </button>
      <button type="button" tabIndex={-1} className={styles.key} aria-label="Redo" onClick={() => step('redo')}>
        <span className={styles.redo}>
          <Icon name="undo" />
        </span>
      </button>
      <button type="button" tabIndex={-1} className={styles.word} onClick={onRun}>
        Run
      </button>
      <button type="button" tabIndex={-1} className={styles.word} onClick={() => field.current?.blur()}>
        Done
      </button>
    </div>,
    document.body,
  );
}

/** Keeps the row at the lower edge of what is seen, which a keyboard on the screen makes less than the window. */
function standOnKeyboard(row: HTMLElement): () => void {
  const view = window.visualViewport;
  const root = document.documentElement;
  root.style.setProperty('scroll-padding-bottom', `${row.offsetHeight + 8}px`);
  const place = () => {
    if (!view) return;
    const hidden = root.clientHeight - view.height - view.offsetTop;
    row.style.setProperty('bottom', `${Math.max(0, hidden)}px`);
  };
  place();
  view?.addEventListener('resize', place);
  view?.addEventListener('scroll', place);
  return () => {
    view?.removeEventListener('resize', place);
    view?.removeEventListener('scroll', place);
    root.style.removeProperty('scroll-padding-bottom');
  };
}

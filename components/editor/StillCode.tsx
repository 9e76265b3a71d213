'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { HighlightedCode } from '@/components/code/HighlightedCode';
import type { Mark } from '@/components/code/lines';
import styles from './CodeEditor.module.css';
import { isEditing } from './editor-keys';
import { type CodeSelection, selectionIn } from './selection';

/** Where an editor was entered. `byTab`: by a key that goes from control to control. */
export type Entry = { readonly selection: CodeSelection; readonly scrollLeft: number; readonly byTab: boolean };

type StillCodeProps = {
  ref: RefObject<HTMLDivElement | null>;
  label: string;
  language: 'sql' | 'ts';
  code: string;
  readOnly: boolean;
  marks: readonly Mark[];
  /** Whether it is the text box, or only stands under one. */
  active: boolean;
  onEnter(entry: Entry): void;
};

/** Code as text that can be entered: by focus, by a click or by typing. */
export function StillCode({ ref: box, label, language, code, readOnly, marks, active, onEnter }: StillCodeProps) {
  const pressed = useRef(false);
  const text = <HighlightedCode code={code} language={language} marks={marks} />;
  const enter = (byTab: boolean) => {
    if (!box.current) return;
    const selection = byTab ? { from: 0, to: 0 } : selectionIn(box.current);
    onEnter({ selection, scrollLeft: box.current.scrollLeft, byTab });
  };
  // Entered before the page's scripts were there.
  const enterIfFocused = useEffectEvent(() => {
    if (active && document.activeElement === box.current) queueMicrotask(() => enter(true));
  });
  useEffect(() => enterIfFocused(), []);
  if (!active)
    return (
      <div ref={box} className={styles.still} aria-hidden>
        {text}
      </div>
    );
  return (
    <div
      ref={box}
      className={styles.still}
      role="textbox"
      tabIndex={0}
      aria-label={label}
      aria-multiline
      aria-readonly={readOnly}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onFocus={() => pressed.current || enter(true)}
      onBlur={() => {
        pressed.current = false;
      }}
      onClick={() => {
        pressed.current = false;
        enter(false);
      }}
      onKeyDown={(event) => {
        if (!isEditing(event)) return;
        if (event.key === 'Enter') event.preventDefault();
        enter(false);
      }}
    >
      {text}
    </div>
  );
}

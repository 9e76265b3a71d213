'use client';

import { type Ref, useLayoutEffect, useRef } from 'react';
import styles from './CodeEditor.module.css';
import type { Entry } from './StillCode';

type NativeEditorProps = {
  ref: Ref<HTMLTextAreaElement>;
  label: string;
  code: string;
  readOnly: boolean;
  entry: Entry;
  onChange(code: string): void;
  onScroll(left: number): void;
};

/** A text field whose own text cannot be seen: the coloured code under it is what is read. */
export function NativeEditor({ ref, label, code, readOnly, entry, onChange, onScroll }: NativeEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const first = useRef(entry);
  useLayoutEffect(() => {
    const { selection, scrollLeft } = first.current;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(selection.from, selection.to);
    field.current?.scrollTo({ left: scrollLeft, behavior: 'instant' });
  }, []);
  return (
    <textarea
      ref={(element) => {
        field.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={styles.native}
      data-editor="native"
      aria-label={label}
      value={code}
      readOnly={readOnly}
      onChange={(event) => onChange(event.currentTarget.value)}
      onScroll={(event) => onScroll(event.currentTarget.scrollLeft)}
      onCompositionStart={(event) => event.currentTarget.toggleAttribute('data-composing', true)}
      onCompositionEnd={(event) => event.currentTarget.removeAttribute('data-composing')}
      wrap="off"
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
    />
  );
}

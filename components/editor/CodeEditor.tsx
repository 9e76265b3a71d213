'use client';

import { useRef, useState } from 'react';
import { HighlightedCode } from '@/components/code/HighlightedCode';
import styles from './CodeEditor.module.css';
import { type EditorCommand, handleKey, isEditing } from './editor-keys';
import { LineNumbers } from './LineNumbers';
import { preloadMonaco, usesNativeEditor } from './load-monaco';
import { MonacoEditor } from './MonacoEditor';
import { NativeEditor } from './NativeEditor';
import type { CodeFault } from './monaco/open-editor';
import type { EditorScope } from './scope';
import { selectionIn } from './selection';
import { useTakeOver } from './useTakeOver';

export type CodeEditorProps = {
  /** The cell's id. */
  id: string;
  /** The name of the text box: `Code of film_means`. */
  label: string;
  language: 'sql' | 'ts';
  code: string;
  onChange(code: string): void;
  readOnly?: boolean;
  error?: CodeFault;
  scope: EditorScope;
  /** Mod+Enter runs, Shift+Enter runs and goes on, Mod+Shift+Enter runs all, Alt+Enter checks, Escape leaves. */
  onCommand(command: EditorCommand): void;
  onFocus?(): void;
};

/** Code that is text until it is entered, and then an editor in the same place. */
export function CodeEditor({ id, label, language, code, onChange, readOnly = false, error, scope, onCommand, onFocus }: CodeEditorProps) {
  const still = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const [focused, setFocused] = useState(false);
  const { phase, field, begin } = useTakeOver(code);
  const isStill = phase.kind === 'still';
  const text = () => still.current?.querySelector('pre');
  const box = { role: 'textbox', tabIndex: 0, 'aria-multiline': true, 'aria-label': label, 'aria-readonly': readOnly } as const;

  function enter(passing: boolean): void {
    const element = still.current;
    if (!element || !isStill) return;
    begin(passing ? { from: 0, to: 0 } : selectionIn(element), text()?.scrollLeft ?? 0, passing);
  }

  return (
    <div
      className={styles['editor']}
      data-phase={phase.kind}
      data-numbered={focused || error ? '' : undefined}
      onPointerEnter={() => usesNativeEditor() || preloadMonaco()}
      onFocus={() => {
        if (!focused) onFocus?.();
        setFocused(true);
      }}
      onBlur={(event) => {
        pressed.current = false;
        setFocused(event.currentTarget.contains(event.relatedTarget));
      }}
      onKeyDownCapture={(event) => handleKey(event, onCommand)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCommand('leave');
        else if (isStill && isEditing(event)) {
          if (event.key === 'Enter') event.preventDefault();
          enter(false);
        }
      }}
    >
      {(focused || error) && <LineNumbers code={code} />}
      <div
        ref={still}
        className={styles['still']}
        {...(isStill ? box : { 'aria-hidden': true })}
        onPointerDown={() => {
          pressed.current = true;
        }}
        onFocus={() => pressed.current || enter(true)}
        onClick={() => {
          pressed.current = false;
          enter(false);
        }}
      >
        <HighlightedCode code={code} language={language} marks={error ? [{ ...error.range, kind: 'error' }] : []} />
      </div>
      {phase.kind === 'native' && (
        <NativeEditor
          {...{ label, code, readOnly, onChange }}
          ref={field}
          selection={phase.selection}
          onScroll={(left) => text()?.scrollTo({ left, behavior: 'instant' })}
        />
      )}
      {phase.kind === 'monaco' && (
        <MonacoEditor {...{ id, label, language, code, readOnly, error, scope, onChange }} takeOver={phase.takeOver} />
      )}
    </div>
  );
}

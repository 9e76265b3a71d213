'use client';

import { type KeyboardEvent, useRef } from 'react';
import styles from './CodeEditor.module.css';
import { type EditorCommand, handleKey } from './editor-keys';
import { LineNumbers } from './LineNumbers';
import { preloadMonaco, usesNativeEditor } from './load-monaco';
import { MonacoEditor } from './MonacoEditor';
import type { CodeFault } from './monaco/open-editor';
import { NativeEditor } from './NativeEditor';
import { StillCode } from './StillCode';
import type { EditorScope } from './scope';
import { useFocusWithin } from './useFocusWithin';
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
export function CodeEditor({
  id,
  label,
  language,
  code,
  onChange,
  readOnly = false,
  error,
  scope,
  onCommand,
  onFocus,
}: CodeEditorProps) {
  const still = useRef<HTMLDivElement>(null);
  const surface = useRef<{ closePopups(): void }>(null);
  const { focused, handlers } = useFocusWithin(onFocus);
  const { phase, field, begin } = useTakeOver(code);
  const command = (given: EditorCommand) => {
    surface.current?.closePopups();
    onCommand(given);
  };
  const box = { id, label, language, code, readOnly };
  const watch = {
    ...handlers,
    onPointerEnter: () => usesNativeEditor() || preloadMonaco(),
    onKeyDownCapture: (event: KeyboardEvent) => handleKey(event, command),
    onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && onCommand('leave'),
  };
  const scrollStill = (left: number) => still.current?.scrollTo({ left, behavior: 'instant' });

  return (
    <div className={styles.editor} data-phase={phase.kind} data-numbered={focused || error ? '' : undefined} {...watch}>
      {(focused || error) && <LineNumbers code={code} />}
      <StillCode
        {...box}
        ref={still}
        active={phase.kind === 'still'}
        marks={error ? [{ ...error.range, kind: 'error' }] : []}
        onEnter={begin}
      />
      {phase.kind === 'native' && (
        <NativeEditor {...box} ref={field} entry={phase.entry} onChange={onChange} onScroll={scrollStill} />
      )}
      {phase.kind === 'monaco' && (
        <MonacoEditor
          {...box}
          ref={surface}
          error={error}
          scope={scope}
          takeOver={phase.takeOver}
          onChange={onChange}
        />
      )}
    </div>
  );
}

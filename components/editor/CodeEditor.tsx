'use client';

import { type KeyboardEvent, useRef } from 'react';
import styles from './CodeEditor.module.css';
import { type EditorCommand, handleKey } from './editor-keys';
import { formatAndSay } from './format-and-say';
import { LineNumbers } from './LineNumbers';
import { preloadMonaco, usesNativeEditor } from './load-monaco';
import { MonacoEditor } from './MonacoEditor';
import type { CodeFault, CodeSurface } from './monaco/open-editor';
import { NativeEditor } from './NativeEditor';
import { StillCode } from './StillCode';
import { SymbolKeys } from './SymbolKeys';
import type { EditorScope } from './scope';
import type { CellProblem } from './typescript/answers';
import { useFocusWithin } from './useFocusWithin';
import { useOpenEditor } from './useOpenEditor';
import { useStillProblems } from './useStillProblems';
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
  /** Its lines have numbers at all times, and not only while it is in use. */
  numbered?: boolean;
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
  numbered = false,
}: CodeEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLDivElement>(null);
  const surface = useRef<CodeSurface>(null);
  const { focused, handlers } = useFocusWithin(onFocus);
  const { phase, field, begin } = useTakeOver(code);
  useOpenEditor({ id, language, code, readOnly, scope, box: frame, field, surface, begin });
  const command = (given: EditorCommand) => {
    surface.current?.closePopups();
    onCommand(given);
  };
  const problems = useStillProblems(id, code, scope, phase.kind === 'still' && language === 'ts');
  const box = { id, label, language, code, readOnly };
  const watch = {
    ...handlers,
    onPointerEnter: () => usesNativeEditor() || preloadMonaco(),
    onKeyDownCapture: (event: KeyboardEvent) => handleKey(event, command, () => void formatAndSay(id)),
    onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && onCommand('leave'),
  };
  const scrollStill = (left: number) => still.current?.scrollTo({ left, behavior: 'instant' });
  const showsNumbers = numbered || focused || error !== undefined;
  const isTouched = phase.kind === 'native' && focused && !readOnly && usesNativeEditor();

  return (
    <div
      ref={frame}
      className={styles.editor}
      data-phase={phase.kind}
      data-numbered={showsNumbers ? '' : undefined}
      {...watch}
    >
      {showsNumbers && <LineNumbers code={code} />}
      <StillCode
        {...box}
        ref={still}
        active={phase.kind === 'still'}
        marks={[...(error ? [{ ...error.range, kind: 'error' as const }] : []), ...marksOf(problems)]}
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
      {isTouched && <SymbolKeys language={language} field={field} onRun={() => command('run')} />}
    </div>
  );
}

const marksOf = (problems: readonly CellProblem[]) =>
  problems.flatMap(({ kind, from, to }) => (kind === 'error' ? { from, to, kind } : []));

'use client';

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import styles from './CodeEditor.module.css';
import { createEcho } from './echo';
import type { OpenEditor } from './load-monaco';
import type { CodeFault, CodeSurface } from './monaco/open-editor';
import type { EditorScope } from './scope';
import type { CodeSelection } from './selection';

/** How the editor takes over: where the caret was, and the code as it was before typing began. */
export type TakeOver = {
  readonly open: OpenEditor;
  readonly original: string;
  readonly selection: CodeSelection;
  readonly scrollLeft: number;
  readonly focused: boolean;
  readonly passing: boolean;
};

type MonacoEditorProps = {
  ref: RefObject<CodeSurface | null>;
  id: string;
  label: string;
  language: 'sql' | 'ts';
  code: string;
  readOnly: boolean;
  error: CodeFault | undefined;
  scope: EditorScope;
  takeOver: TakeOver;
  onChange(code: string): void;
};

const CLASSES = { fault: styles.fault ?? '', faultLine: styles.faultLine ?? '', link: styles.link ?? '' };

export function MonacoEditor({
  ref,
  id,
  label,
  language,
  code,
  readOnly,
  error,
  scope,
  takeOver,
  onChange,
}: MonacoEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const surface = useRef<CodeSurface | undefined>(undefined);
  const [echo] = useState(createEcho);

  const change = useEffectEvent((next: string) => {
    echo.sent(next);
    onChange(next);
  });
  const open = useEffectEvent((element: HTMLElement, box: HTMLElement) => {
    const { open: openEditor, focused, ...start } = takeOver;
    const opened = openEditor(element, box, {
      ...start,
      id,
      label,
      language,
      scope,
      code,
      readOnly,
      classes: CLASSES,
      onChange: change,
    });
    if (focused) opened.focus();
    return opened;
  });

  const give = useEffectEvent((opened: CodeSurface) => {
    ref.current = opened;
    return () => {
      ref.current = null;
    };
  });

  useLayoutEffect(() => {
    if (!host.current || !box.current) return;
    const opened = open(host.current, box.current);
    surface.current = opened;
    const release = give(opened);
    return () => {
      surface.current = undefined;
      release();
      opened.close();
    };
  }, []);
  useEffect(() => {
    if (!echo.isOwn(code)) surface.current?.replaceCode(code);
  }, [code, echo]);
  useEffect(() => surface.current?.setReadOnly(readOnly), [readOnly]);
  useEffect(() => surface.current?.setFault(error), [error]);

  return (
    <div ref={box} className={styles.monaco} data-editor="monaco">
      <div ref={host} className={styles.host} />
    </div>
  );
}

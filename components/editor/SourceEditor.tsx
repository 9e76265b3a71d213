'use client';

import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createEcho } from './echo';
import { handleKey } from './editor-keys';
import { usesNativeEditor } from './load-monaco';
import type { SourceMark, SourcePlace, SourceSurface } from './monaco/open-source';
import styles from './SourceEditor.module.css';

export type SourceHandle = { goTo(place: SourcePlace): void };

type SourceEditorProps = {
  ref: Ref<SourceHandle>;
  label: string;
  text: string;
  readOnly: boolean;
  marks: readonly SourceMark[];
  onChange(text: string): void;
  /** Mod+Enter. */
  onProve(): void;
};

type Open = typeof import('./monaco/open-source')['openSource'];

/** The whole source of a lesson. A text field until the editor has arrived, and for good under a finger. */
export function SourceEditor({ ref, label, text, readOnly, marks, onChange, onProve }: SourceEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const surface = useRef<SourceSurface | undefined>(undefined);
  const [open, setOpen] = useState<{
    readonly with: Open;
    readonly selection: { from: number; to: number };
    readonly focused: boolean;
  }>();
  const [echo] = useState(createEcho);

  useEffect(() => {
    if (usesNativeEditor()) return;
    let isCurrent = true;
    import('./monaco/open-source').then(
      ({ openSource }) => {
        const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {};
        const focused = field.current !== null && document.activeElement === field.current;
        if (isCurrent) setOpen({ with: openSource, selection: { from, to }, focused });
      },
      // Offline and never loaded: the text field goes on serving.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  const change = useEffectEvent((next: string) => {
    echo.sent(next);
    onChange(next);
  });
  const begin = useEffectEvent((hostElement: HTMLElement, boxElement: HTMLElement) => {
    if (!open) return undefined;
    const opened = open.with(hostElement, boxElement, {
      label,
      text,
      readOnly,
      selection: open.selection,
      focused: open.focused,
      lineClass: styles.marked ?? '',
      onChange: change,
    });
    opened.setMarks(marks);
    return opened;
  });
  useLayoutEffect(() => {
    if (!open || !host.current || !box.current) return;
    const opened = begin(host.current, box.current);
    surface.current = opened;
    return () => {
      surface.current = undefined;
      opened?.close();
    };
  }, [open]);
  useEffect(() => {
    if (!echo.isOwn(text)) surface.current?.replaceText(text);
  }, [text, echo]);
  useEffect(() => surface.current?.setReadOnly(readOnly), [readOnly]);
  useEffect(() => surface.current?.setMarks(marks), [marks]);
  useImperativeHandle(ref, () => ({
    goTo: (place) => (surface.current ? surface.current.goTo(place) : goToInField(field.current, place)),
  }));

  const onKey = (event: KeyboardEvent) => {
    // Only these two of the cells' keys mean something here.
    if (event.key === 'Enter' && !(event.ctrlKey || event.metaKey)) return;
    handleKey(event, (command) => command === 'run' && onProve());
  };
  return (
    <div ref={box} className={styles.source} onKeyDownCapture={onKey}>
      {open ? (
        <div ref={host} className={styles.host} data-editor="monaco" />
      ) : (
        <textarea
          ref={field}
          className={styles.field}
          aria-label={label}
          value={text}
          readOnly={readOnly}
          onChange={(event) => onChange(event.currentTarget.value)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
        />
      )}
    </div>
  );
}

function goToInField(field: HTMLTextAreaElement | null, { line, column }: SourcePlace): void {
  if (!field) return;
  const lines = field.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const at = before + Math.min(column - 1, lines[line - 1]?.length ?? 0);
  field.focus({ preventScroll: true });
  field.setSelectionRange(at, at);
  field.scrollTop = (field.scrollHeight * (line - 4)) / Math.max(1, lines.length);
}

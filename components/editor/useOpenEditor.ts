'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { noteFocus } from './last-editor';
import { usesNativeEditor } from './load-monaco';
import { type EditorHands, handsOf } from './native-hands';
import { type CodeDialect, type Formatting, registerEditor } from './open-editors';
import type { Entry } from './StillCode';
import type { EditorScope } from './scope';
import type { CodeSelection } from './selection';

type Parts = {
  readonly id: string;
  readonly language: 'sql' | 'ts';
  readonly code: string;
  readonly readOnly: boolean;
  readonly scope: EditorScope;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly surface: RefObject<{
    readCode(): string;
    replaceCode(code: string): void;
    insert(text: string): void;
    selection(): CodeSelection;
    select(selection: CodeSelection): void;
  } | null>;
  /** Makes an editor of still code, at once. */
  readonly begin: (entry: Entry) => void;
};

const START: CodeSelection = { from: 0, to: 0 };

/** Puts the editor among those of the page, for whoever knows the cell's id. */
export function useOpenEditor(parts: Parts): void {
  const { id, language, scope } = parts;
  const dialect = (): CodeDialect => (language === 'ts' ? 'ts' : scope.engineOf(id));
  const canFormat = () => !parts.readOnly && !(language === 'ts' && usesNativeEditor());

  function hands(): EditorHands | undefined {
    const { surface, field } = parts;
    const open = surface.current;
    if (!open) return field.current ? handsOf(field.current) : undefined;
    return {
      read: () => open.readCode(),
      insert: (text) => open.insert(text),
      replace: (code) => open.replaceCode(code),
      selection: () => open.selection(),
      select: (selection) => open.select(selection),
    };
  }
  /** Enters the editor, if nobody has. */
  function entered(selection: CodeSelection): EditorHands | undefined {
    if (!hands()) parts.begin({ selection, scrollLeft: 0, byTab: false });
    return hands();
  }
  const read = () => hands()?.read() ?? parts.code;

  const insert = useEffectEvent((text: string) => {
    const { length } = parts.code;
    if (!parts.readOnly) entered({ from: length, to: length })?.insert(text);
  });
  const format = useEffectEvent(async (): Promise<Formatting> => {
    if (!canFormat()) return { status: 'refused', why: 'This code cannot be formatted here.' };
    const before = read();
    const answer = await formatted(dialect(), before, parts);
    if (answer.status === 'refused') return answer;
    // What was typed meanwhile is not to be lost.
    if (answer.code === before || read() !== before) return { status: 'unchanged' };
    entered(START)?.replace(answer.code);
    return { status: 'formatted' };
  });
  const reveal = useEffectEvent((range: CodeSelection) => {
    const within = { from: Math.min(range.from, read().length), to: Math.min(range.to, read().length) };
    entered(within)?.select(within);
    if (parts.box.current) bringIntoView(parts.box.current, read().slice(0, within.from).split('\n').length - 1);
  });
  const focus = useEffectEvent(() => {
    const open = hands();
    if (open) open.select(open.selection());
    else entered(START);
  });
  const splitPoint = useEffectEvent(() => {
    const open = hands();
    if (!open) return parts.code.length;
    return open.read().lastIndexOf('\n', open.selection().from - 1) + 1;
  });
  const readNow = useEffectEvent(read);
  const canFormatNow = useEffectEvent(canFormat);
  const dialectNow = useEffectEvent(dialect);

  useEffect(
    () =>
      registerEditor({
        id,
        get dialect() {
          return dialectNow();
        },
        get canFormat() {
          return canFormatNow();
        },
        read: () => readNow(),
        insert: (text) => insert(text),
        format: () => format(),
        focus: () => focus(),
        reveal: (range) => reveal(range),
        splitPoint: () => splitPoint(),
      }),
    [id],
  );
  useEffect(() => {
    const box = parts.box.current;
    const note = () => noteFocus(id);
    box?.addEventListener('focusin', note);
    return () => box?.removeEventListener('focusin', note);
  }, [id, parts.box]);
}

/** What formats is loaded when it is first asked for. */
async function formatted(dialect: CodeDialect, code: string, { id, scope }: Pick<Parts, 'id' | 'scope'>) {
  if (dialect === 'ts') return (await import('./typescript/ask-types')).typesOf(scope).format(id, code);
  return (await import('./sql/format')).formatSql(code, dialect);
}

/** Editors are as high as their code: what scrolls is the page. */
function bringIntoView(box: HTMLElement, line: number): void {
  const code = box.querySelector('pre') ?? box;
  const height = Number.parseFloat(getComputedStyle(code).lineHeight) || 22;
  const top = box.getBoundingClientRect().top + line * height;
  if (top > 80 && top + height < window.innerHeight - 40) return;
  window.scrollBy({ top: top - window.innerHeight / 3, behavior: 'instant' });
}

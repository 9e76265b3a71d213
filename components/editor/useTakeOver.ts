'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { loadMonaco, readMonaco, usesNativeEditor } from './load-monaco';
import type { TakeOver } from './MonacoEditor';
import type { CodeSelection } from './selection';

type Phase =
  | { readonly kind: 'still' }
  | { readonly kind: 'native'; readonly original: string; readonly selection: CodeSelection; readonly passing: boolean }
  | { readonly kind: 'monaco'; readonly takeOver: TakeOver };

const settled = (field: HTMLTextAreaElement) =>
  new Promise<void>((resolve) => {
    if (field.hasAttribute('data-composing')) field.addEventListener('compositionend', () => resolve(), { once: true });
    else resolve();
  });

/**
 * The way from still code to the editor. Until the editor has arrived a native text field stands in, so nothing
 * typed is lost; under a finger it stays.
 */
export function useTakeOver(code: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [phase, setPhase] = useState<Phase>({ kind: 'still' });

  function begin(selection: CodeSelection, scrollLeft: number, passing: boolean): void {
    const open = usesNativeEditor() ? undefined : readMonaco();
    const next: Phase = open
      ? { kind: 'monaco', takeOver: { open, original: code, selection, scrollLeft, focused: true, passing } }
      : { kind: 'native', original: code, selection, passing };
    flushSync(() => setPhase(next));
  }

  const takeOver = useEffectEvent((open: TakeOver['open']) => {
    const element = field.current;
    if (phase.kind !== 'native' || !element) return;
    const { original, passing } = phase;
    const { selectionStart: from, selectionEnd: to, scrollLeft } = element;
    const focused = document.activeElement === element;
    setPhase({
      kind: 'monaco',
      takeOver: { open, original, selection: { from, to }, scrollLeft, focused, passing: passing && code === original },
    });
  });

  const isWaiting = phase.kind === 'native';
  useEffect(() => {
    if (!isWaiting || usesNativeEditor()) return;
    let isCurrent = true;
    async function wait() {
      const open = await loadMonaco();
      if (field.current) await settled(field.current);
      if (isCurrent) takeOver(open);
    }
    // Without the editor (offline, an old tab after a release) the text field goes on serving.
    wait().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isWaiting]);

  return { phase, field, begin };
}

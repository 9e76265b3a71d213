'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { loadMonaco, readMonaco, usesNativeEditor } from './load-monaco';
import type { TakeOver } from './MonacoEditor';
import type { Entry } from './StillCode';

type Phase =
  | { readonly kind: 'still' }
  | { readonly kind: 'native'; readonly original: string; readonly entry: Entry }
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

  function begin(entry: Entry): void {
    if (phase.kind !== 'still') return;
    const open = usesNativeEditor() ? undefined : readMonaco();
    const { byTab: passing, ...place } = entry;
    const next: Phase = open
      ? { kind: 'monaco', takeOver: { open, original: code, focused: true, passing, ...place } }
      : { kind: 'native', original: code, entry };
    flushSync(() => setPhase(next));
  }

  const takeOver = useEffectEvent((open: TakeOver['open']) => {
    const element = field.current;
    if (phase.kind !== 'native' || !element) return;
    const { selectionStart: from, selectionEnd: to, scrollLeft } = element;
    const { original, entry } = phase;
    const focused = document.activeElement === element;
    const passing = entry.byTab && code === original;
    setPhase({ kind: 'monaco', takeOver: { open, original, focused, passing, selection: { from, to }, scrollLeft } });
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

'use client';

import { useState, useSyncExternalStore } from 'react';
import { useNotebook } from '@/components/notebook/NotebookContext';
import type { Notebook } from '@/lib/notebook/notebook';
import { type FlowItem, flowItems } from './flow-items';

/** What the graph shows. The same array while it shows the same: typing draws nothing anew. */
export function useFlowItems(): readonly FlowItem[] {
  const notebook = useNotebook();
  const [read] = useState(() => keepSame(notebook));
  return useSyncExternalStore(notebook.store.subscribe, read, read);
}

function keepSame(notebook: Notebook): () => readonly FlowItem[] {
  let of: readonly unknown[] = [];
  let known: { readonly items: readonly FlowItem[]; readonly text: string } = { items: [], text: '[]' };
  return () => {
    const { cells, quizzes } = notebook.store.read();
    const now = [notebook.stored, cells, quizzes];
    if (now.every((each, at) => each === of[at])) return known.items;
    of = now;
    const items = flowItems(notebook);
    const text = JSON.stringify(items);
    if (text !== known.text) known = { items, text };
    return known.items;
  };
}

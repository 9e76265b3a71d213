'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import { invariant } from '@/lib/core/invariant';
import type { Freshness } from '@/lib/notebook/freshness';
import type { Notebook } from '@/lib/notebook/notebook';
import type { CellState, ExerciseState, NotebookState } from '@/lib/notebook/state';

export const NotebookContext = createContext<Notebook | null>(null);

/** The open lesson. The same object for as long as the page shows it. */
export function useNotebook(): Notebook {
  const notebook = use(NotebookContext);
  invariant(notebook, 'useNotebook needs a NotebookContext above it');
  return notebook;
}

/** Part of the lesson's state. `select` returns what is stored, or a primitive: never a new object. */
export function useNotebookState<T>(select: (state: NotebookState) => T): T {
  const { store } = useNotebook();
  const read = () => select(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}

export function useCell(id: string): CellState {
  const cell = useNotebookState((state) => state.cells.get(id));
  invariant(cell, `no cell "${id}"`);
  return cell;
}

export function useExercise(id: string): ExerciseState {
  const exercise = useNotebookState((state) => state.exercises.get(id));
  invariant(exercise, `no exercise "${id}"`);
  return exercise;
}

const NONE: Freshness = { status: 'none' };

export function useFreshness(id: string): Freshness {
  const notebook = useNotebook();
  const read = () => notebook.freshness().get(id) ?? NONE;
  return useSyncExternalStore(notebook.store.subscribe, read, read);
}

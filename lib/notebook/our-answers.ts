import { OBJECTS } from '../kernel/names';
import { kernelIdOf } from './cells';
import type { Flow } from './flow';
import type { NotebookState } from './state';

/** Of each cell, the exercises it reads that nobody has passed yet: it gets our answer to them, and the page says so. What is in buckets is no answer. */
export function findOurAnswers(
  ids: readonly string[],
  state: NotebookState,
  flow: Flow,
): ReadonlyMap<string, readonly string[]> {
  const isOurs = (id: string) => state.exercises.has(id) && state.exercises.get(id)?.passedCode === undefined;
  const readBy = (id: string) =>
    (flow.get(kernelIdOf(state, id)) ?? []).flatMap(({ name, from }) => (name === OBJECTS ? [] : (from ?? [])));
  return new Map(ids.map((id) => [id, [...new Set(readBy(id))].filter(isOurs)]));
}

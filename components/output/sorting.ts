import type { Sorting, View } from '@/lib/core/view';

/** What a press on a heading makes of a view: ascending, descending, none. `add` keeps the sortings before it. */
export function pressed(view: View, column: number, add: boolean): View {
  const now = view.sorting.find((each) => each.column === column);
  const next: Sorting | undefined =
    now === undefined
      ? { column, direction: 'ascending' }
      : now.direction === 'ascending'
        ? { column, direction: 'descending' }
        : undefined;
  const others = view.sorting.filter((each) => each.column !== column);
  if (!add) return { ...view, sorting: next ? [next] : [] };
  if (!next) return { ...view, sorting: others };
  return { ...view, sorting: now ? view.sorting.map((each) => (each === now ? next : each)) : [...others, next] };
}

/** Sorted by this column first, and this way. */
export const sortedBy = (view: View, sorting: Sorting): View => ({ ...view, sorting: [sorting] });

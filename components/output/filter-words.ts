import type { Column } from '@/lib/core/value';
import type { Filter, View } from '@/lib/core/view';
import type { FilterKind } from '@/lib/core/viewing/filter-kinds';

export const KIND_WORDS: Readonly<Record<FilterKind, string>> = {
  contains: 'contains',
  equals: 'is',
  differs: 'is not',
  range: 'lies between',
  null: 'is NULL',
  'not-null': 'is not NULL',
};

/** `rating is R`, `rate at least 2.99`. */
export function filterWords(columns: readonly Column[], filter: Filter): string {
  const name = columns[filter.column]?.name ?? '';
  switch (filter.kind) {
    case 'contains':
      return `${name} contains “${filter.text}”`;
    case 'equals':
    case 'differs':
      return `${name} ${KIND_WORDS[filter.kind]} ${filter.value === '' ? 'empty' : filter.value}`;
    case 'range':
      if (filter.from === undefined) return `${name} at most ${filter.to}`;
      return filter.to === undefined
        ? `${name} at least ${filter.from}`
        : `${name} from ${filter.from} to ${filter.to}`;
    case 'null':
    case 'not-null':
      return `${name} ${KIND_WORDS[filter.kind]}`;
  }
}

export const withFilter = (view: View, filter: Filter): View => ({ ...view, filters: [...view.filters, filter] });
export const withoutFilter = (view: View, filter: Filter): View => ({
  ...view,
  filters: view.filters.filter((each) => each !== filter),
});

/** `sort`, `filter`, `sort and filter`: what a view does. */
export function viewWords({ filters, sorting }: View): string {
  const parts = [...(sorting.length > 0 ? ['sort'] : []), ...(filters.length > 0 ? ['filter'] : [])];
  return parts.join(' and ');
}

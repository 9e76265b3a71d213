import type { Policy } from '../comparison';
import type { Column } from '../value';

export type MatchedColumns = {
  /** The compared columns, as expected. */
  readonly columns: readonly Column[];
  readonly yoursColumns: readonly Column[];
  /** Where each of them is in a row of the expected table, and in one of yours. */
  readonly expected: readonly number[];
  readonly yours: readonly number[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
};

/** Matches columns by name, without regard to case; equal names in their order. */
export function matchColumns(expected: readonly Column[], yours: readonly Column[], policy: Policy): MatchedColumns {
  const ours = compared(expected, policy);
  const theirs = new Map(compared(yours, policy));
  const matched: [number, number][] = [];
  const missing: string[] = [];
  for (const [label, place] of ours) {
    const other = theirs.get(label);
    if (other === undefined) missing.push(expected[place]?.name ?? '');
    else matched.push([place, other]);
    theirs.delete(label);
  }
  const at = (columns: readonly Column[], place: number) => columns[place] ?? { name: '', type: '' };
  return {
    columns: matched.map(([place]) => at(expected, place)),
    yoursColumns: matched.map(([, place]) => at(yours, place)),
    expected: matched.map(([place]) => place),
    yours: matched.map(([, place]) => place),
    missing,
    extra: [...theirs.values()].map((place) => yours[place]?.name ?? ''),
  };
}

/** Columns that count under the policy, as a label that is equal where columns match, and their place. */
export function compared(columns: readonly Column[], { columns: only }: Policy): [label: string, place: number][] {
  const wanted = only && new Set(only.map((name) => name.toLowerCase()));
  const seen = new Map<string, number>();
  return columns.flatMap(({ name }, place): [string, number][] => {
    const lower = name.toLowerCase();
    if (wanted && !wanted.has(lower)) return [];
    const times = (seen.get(lower) ?? 0) + 1;
    seen.set(lower, times);
    return [[`${times} ${lower}`, place]];
  });
}

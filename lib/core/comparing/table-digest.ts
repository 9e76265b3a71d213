import type { Policy } from '../comparison';
import type { Column, Table } from '../value';
import { digestText } from './digest-text';
import { compared } from './match-columns';
import { familyOf, type Spelling, spellingOf } from './spelling';

/**
 * Equal for two results exactly if they compare the same. `expected` are the solution's columns.
 * With a tolerance, numbers are cut into steps of that size: two near an edge may then fall on different sides of it.
 */
export function digest(table: Table, policy: Policy, expected: readonly Column[]): string {
  const here = new Map(compared(table.columns, policy));
  const known = compared(expected, policy).flatMap(([label]) => (here.has(label) ? [label] : []));
  const others = [...here.keys()].filter((label) => !known.includes(label)).sort();
  const labels = [...known, ...others];
  const places = labels.map((label) => here.get(label) ?? -1);
  const spellings = places.map((place) => stepped(table.columns[place]?.type ?? '', policy.tolerance ?? 0));
  const rows = table.rows.map((row) =>
    digestText(JSON.stringify(places.map((place, column) => spellings[column]?.(row[place] ?? null)))),
  );
  if (policy.order === 'any') rows.sort();
  return digestText(JSON.stringify([labels, rows]));
}

function stepped(type: string, tolerance: number): Spelling {
  const spell = spellingOf(type);
  if (tolerance <= 0 || familyOf(type) !== 'number') return spell;
  return (value) => {
    const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? `#${Math.round(number / tolerance)}` : spell(value);
  };
}

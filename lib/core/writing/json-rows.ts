import { type Column, kindOf, type Value } from '../value';
import { plainText } from './delimited';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Rows as objects of JSON, one text each. Exact numbers keep their digits; NaN and the infinities, which JSON lacks, are texts. */
export function jsonRows(columns: readonly Column[], rows: readonly (readonly Value[])[]): readonly string[] {
  const keys = uniqueNames(columns.map(({ name }) => name)).map((name) => JSON.stringify(name));
  const numbers = columns.map(({ type }) => kindOf(type) === 'number');
  return rows.map((row) => {
    const entries = keys.map((key, at) => `${key}:${jsonOf(row[at] ?? null, numbers[at] ?? false)}`);
    return `{${entries.join(',')}}`;
  });
}

function jsonOf(value: Value, isNumber: boolean): string {
  if (!isNumber || value === null || typeof value === 'object') return JSON.stringify(value);
  const text = plainText(value);
  return typeof value === 'number' || NUMBER.test(text) ? text : JSON.stringify(value);
}

/** Two keys of one name would be one: the later ones are numbered. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 1; taken.has(free); number++) free = `${name}_${number}`;
    taken.add(free);
    return free;
  });
}

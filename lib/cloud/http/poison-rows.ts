import type { Fault } from '../../core/fault';

const EVERY = 10;

/**
 * The rows with each so-many-th broken, in one of four ways after the other: without its last field, with null as its first,
 * with a text in the place of a number, and as text that was cut off.
 */
export function poisonRows(rows: readonly object[], faults: readonly Fault[]): readonly unknown[] {
  const fault = faults.find(({ kind }) => kind === 'poison-rows');
  if (fault?.kind !== 'poison-rows') return rows;
  const every = fault.every ?? EVERY;
  return rows.map((row, index) => ((index + 1) % every === 0 ? broken(row, (index + 1) / every) : row));
}

function broken(row: object, nth: number): unknown {
  const fields = Object.entries(row);
  switch (nth % 4) {
    case 1:
      return Object.fromEntries(fields.slice(0, -1));
    case 2:
      return Object.fromEntries(fields.map(([name, value], at) => [name, at === 0 ? null : value]));
    case 3: {
      const number = fields.findLast(([, value]) => typeof value === 'number') ?? fields.at(-1);
      return Object.fromEntries(fields.map(([name, value]) => [name, name === number?.[0] ? 'n/a' : value]));
    }
    default:
      return JSON.stringify(row).slice(0, 20);
  }
}

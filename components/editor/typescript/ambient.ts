import { OUTSIDE } from './ambient-outside';
import { POOL } from './ambient-pool';
import { TESTING } from './ambient-testing';

/** What every TypeScript cell can name without importing it. */
export const AMBIENT = `
/** Runs SQL with the scope of this cell. Values in \${} are bound as parameters, never pasted into the text. */
declare function sql<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]>;

/** Shows a value under the cell: a table for an array of objects, a tree for anything else. */
declare function display(value: unknown): void;

/** The lesson's own clock. It stands still until it is moved, or until everyone sleeps. */
declare const clock: {
  now(): Date;
  /** Moves the clock on and wakes who sleeps until then, in order. Await it: it is done when all of them have acted. */
  advance(milliseconds: number): Promise<void>;
  /** Resolves when the clock has moved on so far. */
  sleep(milliseconds: number): Promise<void>;
  set(time: Date | string): Promise<void>;
};

declare const console: Record<'debug' | 'error' | 'info' | 'log' | 'warn', (...values: unknown[]) => void> & {
  dir(value: unknown): void;
  table(rows: unknown): void;
};
${OUTSIDE}${POOL}${TESTING}`;

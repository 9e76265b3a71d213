/** What a cell tests with. `expect` and `vi` have Vitest's own types. */
export const TESTING = `
/** A test, run after the cell's last line. It fails if it throws, or if its promise is rejected. */
declare function test(name: string, body: () => unknown): void;

/** A test of many inputs made by generators. What fails is shown by the smallest input found. */
declare function property<Values extends readonly unknown[]>(
  name: string,
  gens: readonly [...{ [At in keyof Values]: Gen<Values[At]> }],
  body: (...values: Values) => unknown,
): void;

/** Makes values for a property, the simplest first. */
interface Gen<T> {
  map<U>(make: (value: T) => U): Gen<U>;
  filter(keep: (value: T) => boolean): Gen<T>;
}

declare const gen: {
  /** Text of the letters in \`alphabet\`; without it, of all that a keyboard has. */
  text(alphabet?: string, maxLength?: number): Gen<string>;
  /** Whole numbers, \`min\` and \`max\` included. */
  int(min: number, max: number): Gen<number>;
  number(min: number, max: number): Gen<number>;
  boolean(): Gen<boolean>;
  oneOf<const Values extends readonly unknown[]>(...values: Values): Gen<Values[number]>;
  list<T>(item: Gen<T>, maxLength?: number): Gen<T[]>;
  record<T extends Record<string, unknown>>(fields: { [Name in keyof T]: Gen<T[Name]> }): Gen<T>;
  /** The value, or \`null\`. */
  nullable<T>(value: Gen<T>): Gen<T | null>;
  date(from: Date | string, to: Date | string): Gen<Date>;
};

/** What cells asked of the world outside since this test, or this run, began. */
declare const trace: {
  calls(service?: string): {
    service: string;
    name: string;
    parameters: Record<string, unknown>;
    /** By the cells' clock. */
    at: Date;
    /** Of an answer by HTTP. */
    status?: number;
    /** How a call of a service ended: \`200\`, \`404 NoSuchKey\`, \`ECONNRESET\`. */
    outcome?: string;
    /** From the call to its answer, by the cells' clock. */
    tookMs?: number;
  }[];
};

/** What was asked and came since this test, or this run, began. */
declare const meter: {
  readonly calls: number;
  readonly rows: number;
  /** The most rows that came at once. */
  readonly peakRows: number;
  /** Of the rows, as JSON arrays, and of the bodies, unpacked. */
  readonly bytes: number;
  /** The most bytes that came in one piece: a part of a stream, or a whole body that was read at once. */
  readonly peakBytes: number;
  /** The rows that the program said it holds, now and at most. */
  readonly held: number;
  readonly peakHeld: number;
  /** Says that so many rows are held, until the function that it gives is called. */
  hold(rows: number | readonly unknown[]): () => void;
};

declare module 'vitest' {
  import type { ExpectStatic } from '@vitest/expect';
  import type { fn, spyOn } from '@vitest/spy';
  export function test(name: string, body: () => unknown): void;
  export const expect: ExpectStatic;
  /** Spies, as in Vitest. They are taken back when the cell's tests have run. */
  export const vi: { fn: typeof fn; spyOn: typeof spyOn };
}

declare const expect: typeof import('vitest').expect;

/** Spies, as in Vitest. They are taken back when the cell's tests have run. */
declare const vi: typeof import('vitest').vi;
`;

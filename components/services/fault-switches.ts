import type { Fault, FaultKind } from '@/lib/core/fault';

/** A fault as it is switched on the page: with one number, where it has any. */
export type FaultSwitch = {
  readonly kind: FaultKind;
  readonly title: string;
  readonly about: string;
  /** How often, or after how many: what can be chosen, in words, and what is chosen first. */
  readonly numbers?: { readonly label: string; readonly options: readonly number[]; readonly first: number };
  readonly make: (number: number) => Fault;
  readonly numberOf: (fault: Fault) => number | undefined;
};

const every = (fault: Fault) => ('every' in fault ? fault.every : undefined);
const OFTEN = [1, 2, 3, 5, 10];

export const FAULT_SWITCHES: readonly FaultSwitch[] = [
  {
    kind: 'throttled',
    title: 'Too many requests',
    about: 'A call is refused with 429 and told to come back in 30 s. S3 says SlowDown.',
    numbers: { label: 'Which call', options: OFTEN, first: 3 },
    make: (number) => ({ kind: 'throttled', every: number, retryAfterSeconds: 30 }),
    numberOf: every,
  },
  {
    kind: 'failing',
    title: 'Server errors',
    about: 'A call fails with 500.',
    numbers: { label: 'Which call', options: OFTEN, first: 3 },
    make: (number) => ({ kind: 'failing', every: number }),
    numberOf: every,
  },
  {
    kind: 'slow',
    title: 'Slow answers',
    about: 'Each answer takes this much longer, by the cells’ clock: you do not wait for it.',
    numbers: { label: 'Seconds', options: [1, 3, 10, 60], first: 3 },
    make: (number) => ({ kind: 'slow', milliseconds: number * 1_000 }),
    numberOf: (fault) => (fault.kind === 'slow' ? Math.round((fault.milliseconds ?? 3_000) / 1_000) : undefined),
  },
  {
    kind: 'duplicate-events',
    title: 'Duplicate events',
    about: 'Each event of a bucket is delivered twice.',
    make: () => ({ kind: 'duplicate-events' }),
    numberOf: () => undefined,
  },
  {
    kind: 'poison-rows',
    title: 'Poison rows',
    about: 'Among the rows that an API gives, some are broken.',
    numbers: { label: 'Which row', options: [2, 5, 10, 50], first: 10 },
    make: (number) => ({ kind: 'poison-rows', every: number }),
    numberOf: every,
  },
  {
    kind: 'crash',
    title: 'Crash',
    about: 'The program is killed when its call has taken effect, before the answer comes.',
    numbers: { label: 'At which call', options: [1, 2, 3, 5, 10], first: 3 },
    make: (number) => ({ kind: 'crash', afterCalls: number }),
    numberOf: (fault) => (fault.kind === 'crash' ? fault.afterCalls : undefined),
  },
];

/** The faults with one switched on or off, or set to another number. */
export function switchFault(
  faults: readonly Fault[],
  { kind, make }: FaultSwitch,
  number: number | undefined,
): readonly Fault[] {
  const others = faults.filter((fault) => fault.kind !== kind);
  return number === undefined ? others : [...others, make(number)];
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** What a number means: `each third call` is "every 3rd". */
export function numberWords({ kind }: FaultSwitch, number: number): string {
  if (kind === 'slow') return `${number} s`;
  const ordinal = `${number}${ENDINGS[ORDINALS.select(number)] ?? 'th'}`;
  if (kind === 'crash') return `the ${ordinal}`;
  return number === 1 ? 'every one' : `every ${ordinal}`;
}

/** A screen's frame, in milliseconds. */
const FRAME = 1000 / 60;

export type Measure = {
  readonly title: string;
  readonly floor: string;
  /** What the product may take above its floor. Without one the figure is only told. */
  readonly budget?: { readonly words: string; limit(floor: number): number };
};

const times = (factor: number) => ({ words: `≤ ${factor} × floor`, limit: (floor: number) => factor * floor });
const timesAndFrame = (factor: number) => ({
  words: `≤ ${factor} × floor + a frame`,
  limit: (floor: number) => factor * floor + FRAME,
});

const NEXT = ', to the next result';

/** All that is measured, in the order of the table. */
export const MEASURES = {
  cold: {
    title: 'first result, nothing cached',
    floor: 'bare page, nothing cached',
    budget: times(1.12),
  },
  warm: {
    title: 'first result, files cached',
    floor: 'bare page, files cached',
    budget: times(1.08),
  },
  reopened: {
    title: 'stored result seen on reopening',
    floor: 'first result of the bare page, files cached',
    budget: times(0.25),
  },
  rerun: {
    title: 're-run of a query of 4 rows',
    floor: 'the same two statements',
    budget: timesAndFrame(1.3),
  },
  grouped: {
    title: 're-run of a group-by over 271k rows',
    floor: 'the same two statements',
    budget: timesAndFrame(1.3),
  },
  chain: {
    title: '50 dependent SQL cells',
    floor: '50 × the same two statements',
    budget: times(1.1),
  },
  large: {
    title: 'SELECT * of 271k × 15, first rows',
    floor: 'the same two statements',
    budget: times(1.25),
  },
  scrolled: {
    title: 'scrolling them, p95 of a frame',
    floor: 'p95 of a frame of an idle page',
    budget: { words: '≤ 2 frames', limit: () => 2 * FRAME },
  },
  loopStopped: { title: 'Stop of a TypeScript loop, to "stopped"', floor: 'no waiting at all' },
  loopNext: { title: `Stop of a TypeScript loop${NEXT}`, floor: 'worker ended, new one answers' },
  joinStopped: { title: 'Stop of a join, to "stopped"', floor: 'the engine confirms the cancel' },
  joinNext: { title: `Stop of a join${NEXT}`, floor: 'cancel, then two statements' },
  scalarStopped: { title: 'Stop of a levenshtein, to "stopped"', floor: 'no waiting at all' },
  scalarNext: { title: `Stop of a levenshtein${NEXT}`, floor: '250 ms of grace, then a warm second engine' },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly MeasureName[];

/** The milliseconds of one round. */
export type Times = Readonly<Record<MeasureName, number>>;
export type Round = { readonly product: Times; readonly floor: Times };

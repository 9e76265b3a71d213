import type { Drawing, Mark } from './drawing';

type Shape = {
  readonly path: (half: number) => string;
  readonly stroke: (half: number) => number;
  readonly round?: true;
};

const filled = () => 0;
const thin = (half: number) => half * 0.6;

/** How each series' marks look, so that colour is never alone. A path is drawn from the mark's middle. */
const SHAPES: readonly [Shape, ...Shape[]] = [
  { path: () => 'h0', stroke: (half) => half * 2, round: true },
  { path: (half) => `m${-half} ${-half}h${2 * half}v${2 * half}h${-2 * half}z`, stroke: filled },
  {
    path: (half) =>
      `m0 ${-1.4 * half}l${1.4 * half} ${1.4 * half}l${-1.4 * half} ${1.4 * half}l${-1.4 * half} ${-1.4 * half}z`,
    stroke: filled,
  },
  { path: (half) => `m0 ${-1.3 * half}l${1.3 * half} ${2.4 * half}h${-2.6 * half}z`, stroke: filled },
  {
    path: (half) => `m${-half} ${-half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`,
    stroke: thin,
  },
  { path: (half) => `m0 ${-1.3 * half}v${2.6 * half}m${-1.3 * half} ${-1.3 * half}h${2.6 * half}`, stroke: thin },
  { path: (half) => `m0 ${1.3 * half}l${1.3 * half} ${-2.4 * half}h${-2.6 * half}z`, stroke: filled },
  { path: (half) => `m${-1.3 * half} 0h${2.6 * half}`, stroke: (half) => half * 0.8 },
];

export const colourOf = (series: number) => `var(--c${(series % SHAPES.length) + 1})`;

/** The attributes of one path for all marks of a series: a thousand points stay one element. */
export function marksPath(marks: readonly { readonly x: number; readonly y: number }[], series: number, half: number) {
  const shape = SHAPES[series % SHAPES.length] ?? SHAPES[0];
  const each = shape.path(half).replace(/-?\d+\.\d+/g, (digits) => String(short(Number(digits))));
  const width = shape.stroke(half);
  return {
    d: marks.map((mark) => `M${short(mark.x)} ${short(mark.y)}${each}`).join(''),
    ...(width === 0
      ? { fill: colourOf(series) }
      : { fill: 'none', stroke: colourOf(series), strokeWidth: short(width) }),
    strokeLinecap: shape.round ? ('round' as const) : ('butt' as const),
  };
}

export const short = (pixels: number) => Math.round(pixels * 10) / 10;

/** Bars of one series as one path. */
export const barsPath = (marks: readonly Mark[]) =>
  marks
    .map(
      ({ box }) =>
        box && `M${short(box.x)} ${short(box.y)}h${short(box.width)}v${short(box.height)}h${-short(box.width)}z`,
    )
    .join('');

/** More marks than this on a line say less than the line. */
export const MOST_LINE_MARKS = 40;
/** More than this in a scatter lie on each other, and are drawn small and thin. */
const CROWD = 300;
export const isCrowded = ({ marks }: Pick<Drawing, 'marks'>) =>
  marks.reduce((sum, each) => sum + each.length, 0) > CROWD;

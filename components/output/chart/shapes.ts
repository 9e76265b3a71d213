/** How each series' marks look, so that colour is never alone. `path` is drawn from the mark's middle. */
export const SHAPES = [
  { path: 'h0', stroke: 6, round: true },
  { path: 'm-3-3h6v6h-6z', stroke: 0, round: false },
  { path: 'm0-4.2l4.2 4.2l-4.2 4.2l-4.2-4.2z', stroke: 0, round: false },
  { path: 'm0-4l4 7h-8z', stroke: 0, round: false },
  { path: 'm-3.2-3.2l6.4 6.4m0-6.4l-6.4 6.4', stroke: 1.8, round: false },
  { path: 'm0-4v8m-4-4h8', stroke: 1.8, round: false },
  { path: 'm0 4l4-7h-8z', stroke: 0, round: false },
  { path: 'm-4 0h8', stroke: 2.4, round: false },
] as const;

export const shapeOf = (series: number) => SHAPES[series % SHAPES.length] ?? SHAPES[0];
export const colourOf = (series: number) => `var(--c${(series % SHAPES.length) + 1})`;

/** One path for all marks of a series: a thousand points stay one element. */
export const marksPath = (marks: readonly { readonly x: number; readonly y: number }[], series: number) =>
  marks.map((mark) => `M${short(mark.x)} ${short(mark.y)}${shapeOf(series).path}`).join('');

export const short = (pixels: number) => Math.round(pixels * 10) / 10;

import type { Problem } from '../lesson/schema';

const NEAR = /`([^`]+)`: did you mean `([^`]+)`\?$/;

/** The text with the nearest name in place of an unknown one; undefined if the problem names none, or the text has changed. */
export function withNearName(text: string, { line, column, message }: Problem): string | undefined {
  const [, wrong, near] = NEAR.exec(message) ?? [];
  if (wrong === undefined || near === undefined) return undefined;
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const from = (starts[line - 1] ?? text.length) + column - 1;
  const at = text.indexOf(wrong, from);
  const end = starts[line] ?? text.length;
  return at < 0 || at >= end ? undefined : text.slice(0, at) + near + text.slice(at + wrong.length);
}

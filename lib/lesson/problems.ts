import { nearest } from '../core/nearest';
import type { Problem } from './schema';
import type { Place } from './source';

/** Notes an author's mistake. Reading goes on, so that all of a file's mistakes are found at once. */
export type Report = (place: Place, message: string) => void;

/** A place below the last of `lines` is moved to it. */
export function collectProblems(lines: number) {
  const found = new Map<string, Problem>();
  const report: Report = (place, message) => {
    const { line, column } = place.line > lines ? { line: lines, column: 1 } : place;
    found.set(`${line}:${column} ${message}`, { line, column, message });
  };
  return {
    report,
    sorted: () => [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** One line per problem, in the form that terminals and editors turn into links. */
export const formatProblems = (file: string, problems: readonly Problem[]) =>
  problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n');

/** "unknown role `sell`: did you mean `cell`?" */
export function unknownName(what: string, name: string, candidates: Iterable<string>): string {
  const names = [...candidates];
  const near = nearest(name, names);
  if (near !== undefined) return `unknown ${what} \`${name}\`: did you mean \`${near}\`?`;
  if (names.length === 0) return `unknown ${what} \`${name}\`: there is none here`;
  return names.length > 6 ? `unknown ${what} \`${name}\`` : `unknown ${what} \`${name}\`: write ${oneOf(names)}`;
}

/** "`a`, `b` or `c`" */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}

import type { Report } from './problems';

const LONGEST = 1_000_000;
/** Quotes and lists in each other: `> - > 1. …`. Reading Markdown recurses as deep as these go. */
const NESTED = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){33}/;
const INDENTED = /^[ \t]{200}[ \t]*\S/;

/** Reports what is too large or too deep to be read at all. */
export function hasObstacle(lines: readonly string[], report: Report): boolean {
  if (lines.reduce((sum, line) => sum + line.length, 0) > LONGEST) {
    report({ line: 1, column: 1 }, 'a lesson has at most a million characters: move its data into a file beside it');
    return true;
  }
  const line = lines.findIndex(
    (text) => (NESTED.test(text) && !/^[ \t]*([-*_])[ \t]*(?:\1[ \t]*)+$/.test(text)) || INDENTED.test(text),
  );
  if (line < 0) return false;
  report({ line: line + 1, column: 1 }, 'this line is nested too deeply');
  return true;
}

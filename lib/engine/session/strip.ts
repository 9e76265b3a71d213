import { type Program, parse } from 'acorn';
import { transform } from 'sucrase';
import type { CellError, Range } from '../../core/error';
import type { MistakeId } from '../../core/mistakes';
import { lineStarts, offsetAt, placeAt, wordAt } from './lines';
import { decodeSourceMap, originalPlace } from './source-map';

/** A cell without its types, and its syntax tree. */
export type Stripped = {
  readonly code: string;
  readonly program: Program;
  /** The offset in the cell's own text of an offset in `code`. */
  readonly original: (offset: number) => number;
};

/** Removes the types of a cell and parses what is left. Lines stay where they were. */
export function strip(source: string): Stripped | CellError {
  let code: string;
  let original: (offset: number) => number;
  try {
    const stripped = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true, // a cell below may use what this one imports
      filePath: 'cell.ts',
      sourceMapOptions: { compiledFilename: 'cell.js' },
    });
    const map = decodeSourceMap(stripped.sourceMap?.mappings ?? '');
    code = stripped.code;
    original = (offset) => {
      const generated = placeAt(code, offset);
      const place = originalPlace(map, generated.line, generated.column);
      return offsetAt(source, place.line, place.column);
    };
  } catch (error) {
    return syntaxError(source, error, (offset) => offset);
  }
  try {
    return { code, original, program: parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) };
  } catch (error) {
    return syntaxError(source, error, original);
  }
}

const PLACE = / ?\((\d+):(\d+)\)$/;

function syntaxError(source: string, error: unknown, original: (offset: number) => number): CellError {
  const text = error instanceof Error ? error.message : String(error);
  const said = text.replace(/^Error transforming [^:]*: /, '').replace(PLACE, '');
  const at = error instanceof Error && 'pos' in error && typeof error.pos === 'number' ? error.pos : undefined;
  const range = at === undefined ? undefined : visible(source, original(at));
  return {
    code: 'syntax',
    engine: 'typescript',
    message: `This is not valid TypeScript: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`,
    engineWords: said,
    ...(range && { range }),
    mistake: nameSyntaxError(said, source),
  };
}

const SQL = /^(?:select|insert\s+into|update|delete\s+from|create\s+(?:or\s+replace\s+)?(?:table|view)|with)\s/i;

function nameSyntaxError(said: string, source: string): MistakeId {
  if (/has already been declared/.test(said)) return 'declared-twice';
  if (/'await' outside|await is only valid/.test(said)) return 'await-outside-async';
  return SQL.test(source.trimStart()) ? 'sql-in-typescript' : 'not-typescript';
}

/** An error at the end of the text is shown at its last visible character. */
function visible(source: string, offset: number): Range {
  const end = source.trimEnd().length;
  return wordAt(source, offset >= end ? Math.max(0, end - 1) : offset);
}

/** The text of a line, counted from 0, without its indentation. */
export function lineRange(source: string, line: number): Range {
  const starts = lineStarts(source);
  const start = starts[line] ?? source.length;
  const text = source.slice(start, (starts[line + 1] ?? source.length + 1) - 1);
  const from = start + text.length - text.trimStart().length;
  return { from, to: Math.max(from, start + text.trimEnd().length) };
}

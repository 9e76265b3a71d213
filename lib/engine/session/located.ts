import type { CellError, Range } from '../../core/error';
import { missingAwait } from './advice/missing-await';
import type { Compiled } from './compile';
import { type Diagnosis, diagnose } from './diagnose';
import { placeAt, wordAt } from './lines';
import type { Failure, Frame } from './protocol';
import { lineRange, strip } from './strip';
import { codeOf, sayFailure } from './words';

/** A cell's text with what was made of it: enough to find a place of its stack again. */
export type RunText = { readonly source: string; readonly compiled: Compiled };

/** Makes a failure of a cell an error at its place in the cell's own text. */
export function locateFailure(failure: Failure, cell: string, texts: ReadonlyMap<string, RunText>): CellError {
  const text = texts.get(cell);
  const { cause, about } = failure;
  const at = text && offsetOf(failure, cell, text);
  const found = text ? waited(text.source, diagnose(failure, text.source, at)) : diagnose(failure, '', undefined);
  const range = found.range ?? (text && rangeOf(failure, at, text.source));
  const mistake = cause?.mistake ?? found.mistake;
  const stack = failure.frames.flatMap((frame) => spellFrame(frame, cell, texts));
  const isReplaceable = range && about !== undefined && text?.source.slice(range.from, range.to) === about;
  const near = found.near ?? (isReplaceable ? failure.near : undefined);
  return {
    code: cause?.code ?? codeOf(failure.name),
    engine: cause?.engine ?? 'typescript',
    message: sayFailure(failure),
    ...(range && { range }),
    ...(near !== undefined && { near }),
    ...(mistake && { mistake }),
    engineWords: cause?.engineWords ?? [`${failure.name}: ${failure.message}`, ...stack].join('\n'),
  };
}

/** A Promise has no rows and no methods of a list: what fails on one is a missing `await`. */
function waited(source: string, found: Diagnosis): Diagnosis {
  if (!['undefined-value', 'not-a-function', 'not-iterable'].includes(found.mistake ?? '')) return found;
  const stripped = strip(source);
  const forgotten = 'message' in stripped ? undefined : missingAwait(source, stripped)[0];
  return forgotten ?? found;
}

/** Where in the cell's own text it happened. */
function offsetOf({ frames }: Failure, cell: string, { compiled }: RunText): number | undefined {
  const own = frames.filter((frame) => frame.cell === cell);
  return own.map(({ line, column }) => compiled.original(line, column)).find((offset) => offset !== undefined);
}

function rangeOf({ about, cause }: Failure, at: number | undefined, source: string): Range | undefined {
  const named =
    about === undefined || about === '' ? undefined : nearestWord(source, about, at ?? 0, cause !== undefined);
  if (named || at === undefined) return named;
  const word = wordBefore(source, at);
  const starts = /^(new|throw|await|return)$/.test(source.slice(word.from, word.to));
  return starts ? { from: word.from, to: lineRange(source, placeAt(source, at).line).to } : word;
}

/** The place of a name that is nearest to an offset; first `behind` it, where the SQL of a tag stands. */
function nearestWord(source: string, name: string, at: number, behind: boolean): Range | undefined {
  const found: Range[] = [];
  for (let from = source.indexOf(name); from >= 0; from = source.indexOf(name, from + 1)) {
    const startsHere = from === 0 || wordAt(source, from - 1).to === from;
    if (startsHere && wordAt(source, from).to === from + name.length) found.push({ from, to: from + name.length });
  }
  const distance = ({ from }: Range) => (behind && from < at ? source.length : 0) + Math.abs(from - at);
  return found.sort((a, b) => distance(a) - distance(b))[0];
}

/** The word at an offset. An engine that points at `=` or at a template means the word before it. */
function wordBefore(source: string, offset: number): Range {
  let at = offset;
  while (at > 0 && source[at - 1] !== '\n' && !/[\p{ID_Continue}$]/u.test(source[at] ?? '')) at--;
  let word = wordAt(source, at);
  while (word.from > 0 && wordAt(source, word.from - 1).to === word.to) word = { ...word, from: word.from - 1 };
  return at === offset ? wordAt(source, offset) : word;
}

function spellFrame(frame: Frame, cell: string, texts: ReadonlyMap<string, RunText>): string[] {
  const line = lineOf(frame, texts);
  if (line === undefined) return [];
  const where = frame.cell === cell ? `line ${line}` : `cell ${frame.cell}, line ${line}`;
  return [`    at ${frame.name ? `${frame.name} (${where})` : where}`];
}

/** The line of a cell that a frame of a stack is in, counted from 1. */
export function lineOf(frame: Frame, texts: ReadonlyMap<string, RunText>): number | undefined {
  const text = texts.get(frame.cell);
  const offset = text?.compiled.original(frame.line, frame.column);
  return text && offset !== undefined ? placeAt(text.source, offset).line + 1 : undefined;
}

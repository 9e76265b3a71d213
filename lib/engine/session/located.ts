import type { CellError, Range } from '../../core/error';
import type { Compiled } from './compile';
import { placeAt, wordAt } from './lines';
import type { Failure, Frame } from './protocol';
import { lineRange } from './strip';
import { codeOf, sayFailure } from './words';

/** A cell's text with what was made of it: enough to find a place of its stack again. */
export type RunText = { readonly source: string; readonly compiled: Compiled };

/** Makes a failure of a cell an error at its place in the cell's own text. */
export function locateFailure(failure: Failure, cell: string, texts: ReadonlyMap<string, RunText>): CellError {
  const text = texts.get(cell);
  const range = text && rangeOf(failure, cell, text);
  const { cause, near } = failure;
  const stack = failure.frames.flatMap((frame) => spellFrame(frame, cell, texts));
  const words = cause?.engineWords ?? [`${failure.name}: ${failure.message}`, ...stack].join('\n');
  return {
    code: cause?.code ?? codeOf(failure.name),
    engine: cause?.engine ?? 'typescript',
    message: sayFailure(failure),
    ...(range && { range }),
    ...(range && near !== undefined && { near }),
    engineWords: words,
  };
}

function rangeOf({ frames, about, cause }: Failure, cell: string, { source, compiled }: RunText): Range | undefined {
  const frame = frames.find((candidate) => candidate.cell === cell);
  if (cause && about !== undefined) return findWord(source, about);
  if (!frame) return undefined;
  const from = compiled.original(frame.line, frame.column);
  const word = wordAt(source, from);
  const found = source.slice(word.from, word.to);
  return /^(new|throw|await)$/.test(found) ? { from, to: lineRange(source, placeAt(source, from).line).to } : word;
}

function findWord(source: string, name: string): Range | undefined {
  for (let from = source.indexOf(name); from >= 0; from = source.indexOf(name, from + 1)) {
    const word = wordAt(source, from);
    const startsHere = from === 0 || wordAt(source, from - 1).to === from;
    if (startsHere && word.to === from + name.length) return word;
  }
  return undefined;
}

function spellFrame(frame: Frame, cell: string, texts: ReadonlyMap<string, RunText>): string[] {
  const text = texts.get(frame.cell);
  if (!text) return [];
  const line = placeAt(text.source, text.compiled.original(frame.line, frame.column)).line + 1;
  const where = frame.cell === cell ? `line ${line}` : `cell ${frame.cell}, line ${line}`;
  return [`    at ${frame.name ? `${frame.name} (${where})` : where}`];
}

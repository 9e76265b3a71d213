import { invariant } from '../core/invariant';
import type { Block, Lesson } from './schema';
import { fenceLength } from './write-fence';

type Edited = Extract<Block, { kind: 'cell' | 'exercise' }>;

/**
 * Writes new code of cells and of exercises' starters into the text that `lesson` was read from.
 * All other bytes stay; a fence grows when the code in it holds a fence as long.
 */
export function applyEdits(text: string, lesson: Lesson, edits: ReadonlyMap<string, string>): string {
  const blocks = lesson.blocks.filter((block): block is Edited => block.kind === 'cell' || block.kind === 'exercise');
  for (const id of edits.keys())
    invariant(
      blocks.some((block) => block.id === id),
      `no cell or exercise is called ${id}`,
    );
  return blocks.reduceRight((edited, { id, code, at }) => {
    const next = edits.get(id)?.replaceAll(/\r\n?/g, '\n');
    return next === undefined || next === code ? edited : replaceBody(edited, at, next);
  }, text);
}

const OPENING = /(`{3,}|~{3,})([^\r\n]*)(\r\n|\r|\n)$/;

function replaceBody(text: string, { from, to }: { from: number; to: number }, code: string): string {
  const opening = OPENING.exec(text.slice(0, from));
  invariant(opening, 'code stands below the line that opens its fence');
  const [whole, marks = '', info = '', lineEnd = '\n'] = opening;
  const isEmpty = !/^[\r\n]/.test(text.slice(to, to + 1));
  const mark = marks.charAt(0);
  const grown = mark.repeat(fenceLength(code, mark, marks.length));
  const body = code.replaceAll('\n', lineEnd);
  const closing = text
    .slice(to)
    .replace(/^([\r\n]* *)[`~]+/, (line, ends: string) => (grown === marks ? line : ends + grown));
  return (
    text.slice(0, from - whole.length) +
    grown +
    info +
    lineEnd +
    body +
    (isEmpty && code !== '' ? lineEnd : '') +
    closing
  );
}

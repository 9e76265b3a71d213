import type { RootContent } from 'mdast';
import { inputsOf } from '../../core/dataflow';
import { plainName } from '../../core/plain-name';
import { nameCell } from '../../kernel/names';
import { textOf } from '../../lesson/markdown';
import { countedMinutes, wholeMinutes } from '../../lesson/minutes';
import { parseLesson } from '../../lesson/parse';
import type { Block, ChartSpec, Lesson, Prose, Span } from '../../lesson/schema';
import { serialiseLesson } from '../../lesson/serialise';
import { createSlugs } from '../../lesson/slug';
import { titleFrom } from '../cell-changes';
import type { Exported } from '../imported';
import type { Workbook, WorkbookCell } from '../workbook';
import { cleanProse } from './clean-prose';

const NOWHERE: Span = { line: 1, column: 1, from: 0, to: 0 };

/** The name, without ending, of a notebook that is saved as a file. It is the id of a lesson. */
export const fileStem = (title: string) =>
  plainName(title, 'notebook').replaceAll('_', '-').slice(0, 60).replace(/-$/, '');

/** A notebook as a file of a lesson, in its one spelling. `datasets` are the tables that every cell can read. */
export function workbookToMarkdown(workbook: Workbook, datasets: Iterable<string>): Exported {
  const notes: string[] = [];
  const slugOf = createSlugs(new Set(workbook.cells.map(({ id }) => id)));
  const blocks = blocksOf(workbook.cells, slugOf, notes);
  const title = titleFrom(workbook.title);
  const read = Object.fromEntries(
    workbook.files.flatMap(({ name, options }) => (Object.keys(options).length > 0 ? [[name, options]] : [])),
  );
  const lesson: Lesson = {
    front: {
      kind: 'lesson',
      format: 1,
      id: fileStem(title),
      title,
      goal: title,
      minutes: wholeMinutes(countedMinutes({ blocks })),
      after: [],
      practice: [],
      data: [...dataRead(workbook.cells, [...datasets]), ...workbook.files.map(({ name }) => `./${name}`)],
      ...(Object.keys(read).length > 0 && { files: read }),
      covers: {},
      solutions: { kind: 'always' },
      lang: 'en',
    },
    title,
    blocks,
    proofs: [],
  };
  const text = serialiseLesson(lesson);
  const { problems } = parseLesson(text, { file: 'lesson.md' });
  return { text, notes: [...notes, ...problems.map(({ line, message }) => `Line ${line} of the file: ${message}.`)] };
}

/** Each text is read by itself: a fence that it leaves open does not reach into the next one. */
function blocksOf(cells: readonly WorkbookCell[], slugOf: (words: string) => string, notes: string[]): Block[] {
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const close = () => {
    blocks.push(...proseBlocks(prose, slugOf));
    prose = [];
  };
  for (const cell of cells) {
    if (cell.kind === 'text') prose.push(...cleanProse(cell.text));
    else if (cell.code.trim() === '') notes.push(`\`${cell.id}\` is empty, and left out.`);
    else {
      close();
      blocks.push(cellBlock(cell, notes));
    }
  }
  close();
  return blocks;
}

function cellBlock(
  { id, language, code: written, chart }: Extract<WorkbookCell, { kind: 'code' }>,
  notes: string[],
): Block {
  const code = written.replaceAll(/\r\n?/g, '\n');
  const isWritten = chart && canBeWritten(chart);
  if (chart && !isWritten) notes.push(`The chart of \`${id}\` has names that the file cannot say, and is left out.`);
  const flags = { fold: false, readonly: false, runall: true };
  return { kind: 'cell', id, language, code, at: NOWHERE, ...flags, ...(isWritten && { chart }) };
}

/** As the reader of lessons cuts prose: headings by themselves, and what stands between them. */
function proseBlocks(prose: Prose, slugOf: (words: string) => string): Block[] {
  const blocks: Block[] = [];
  for (const node of prose) {
    const last = blocks.at(-1);
    if (node.type === 'heading') {
      const text = textOf(node);
      blocks.push({ kind: 'heading', depth: node.depth, id: slugOf(text), text, content: node.children, at: NOWHERE });
    } else if (last?.kind === 'prose') blocks.splice(-1, 1, { ...last, content: [...last.content, node] });
    else blocks.push({ kind: 'prose', content: [node], at: NOWHERE });
  }
  return blocks;
}

const canBeWritten = (chart: ChartSpec) =>
  Object.values(chart).every((value) => typeof value !== 'string' || (value !== '' && !/[\r\n]/.test(value)));

/** The data sets that cells of code read, in the order in which they first do. */
function dataRead(cells: readonly WorkbookCell[], datasets: readonly string[]): readonly string[] {
  const named = cells.flatMap((cell) =>
    cell.kind === 'code' ? nameCell({ id: cell.id, ...cell.language, code: cell.code }) : [],
  );
  const read = named.flatMap(({ id }) => inputsOf(named, id, datasets));
  return [...new Set(read.flatMap(({ name, from }) => (from === undefined ? name : [])))];
}

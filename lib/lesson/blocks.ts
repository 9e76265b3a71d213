import type { RootContent } from 'mdast';
import { readCell } from './cell';
import { readDiagram } from './diagram';
import { readExercise } from './exercise';
import type { Fence } from './fence';
import { endOf, startOf, textOf } from './markdown';
import { type Item, readParts } from './parts';
import { unknownName } from './problems';
import { toProse } from './prose';
import { readQuiz } from './quiz';
import type { Reading } from './reading';
import { plain } from './roles';
import type { Block } from './schema';
import { cutSections, type Piece } from './sections';

/** Turns the pieces of a file into blocks. `exercises` are the ids of all exercises of the file. */
export function readBlocks(
  items: readonly Item[],
  slugOf: (text: string) => string,
  exercises: ReadonlySet<string>,
  reading: Reading,
): Block[] {
  const { source, report } = reading;
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const closeProse = () => {
    const at = source.span(startOf(prose[0]), endOf(prose.at(-1)));
    if (prose.length > 0) blocks.push({ kind: 'prose', content: toProse(prose), at });
    prose = [];
  };
  const add = (block: Block | undefined) => {
    closeProse();
    if (block) blocks.push(block);
  };
  for (const piece of cutSections(items)) {
    if (piece.kind === 'exercise') {
      add(readSection(piece, slugOf, exercises, reading));
      continue;
    }
    const { node, fence } = piece.item;
    if (fence?.role === 'twin') {
      const cell = blocks.at(-1);
      if (cell?.kind !== 'cell' || cell.id !== fence.id || prose.length > 0 || cell.twin) {
        report(fence.place, `a twin stands directly below its cell: there is no cell \`${fence.id}\` above it`);
      } else blocks.splice(-1, 1, { ...cell, twin: { code: fence.body, at: fence.at } });
    } else if (fence) add(readLive(fence, exercises, reading));
    else if (node.type === 'heading' && node.depth > 1) {
      const text = textOf(node);
      const at = source.span(startOf(node), endOf(node));
      add({ kind: 'heading', depth: node.depth, id: slugOf(text), text, content: toProse(node.children), at });
    } else if (!(node.type === 'code' && node.meta)) prose.push(node);
  }
  closeProse();
  return blocks;
}

function readLive(fence: Fence, exercises: ReadonlySet<string>, reading: Reading): Block | undefined {
  switch (fence.role) {
    case 'cell': {
      const cell = readCell(fence, reading.report);
      reading.cells.set(cell.id, cell);
      return cell;
    }
    case 'quiz':
      return readQuiz(fence, reading);
    case 'diagram':
      return readDiagram(fence, reading);
    case 'exercise':
      reading.report(
        fence.place,
        `an exercise has a section of its own: write \`### Its title\` above the task of \`${fence.id}\``,
      );
      return;
    default:
      reading.report(fence.idPlace, misplaced(fence, exercises));
      return;
  }
}

const ownerOf = ({ id }: Fence) => id.split('.')[0] ?? '';

function misplaced(fence: Fence, exercises: ReadonlySet<string>): string {
  const owner = ownerOf(fence);
  if (!exercises.has(owner)) return unknownName('exercise', owner, exercises);
  return `this ${plain(fence.role)} stands in another section: move it below the exercise \`${owner}\``;
}

const PARTS: readonly string[] = ['check', 'hint', 'solution', 'approach', 'wrong', 'equivalent'];

function readSection(
  piece: Extract<Piece, { kind: 'exercise' }>,
  slugOf: (text: string) => string,
  exercises: ReadonlySet<string>,
  reading: Reading,
) {
  const { heading, above, fence, below } = piece;
  const { source, report } = reading;
  for (const { fence: early } of above) {
    if (early)
      report(
        early.place,
        `only the task stands between the heading and the exercise \`${fence.id}\`: move this ${plain(early.role)} above the heading`,
      );
  }
  const after = fence.attributes.get('after');
  if (after && !reading.exercises.has(after.value)) {
    report(after.place, unknownName('exercise above', after.value, reading.exercises));
  }
  const parts = readParts(below, fence.id, report).filter((part) => {
    const { role, place, idPlace } = part.fence;
    if (role === 'exercise')
      report(
        place,
        `this section has the exercise \`${fence.id}\` already: write \`### Its title\` above \`${part.fence.id}\``,
      );
    else if (!PARTS.includes(role))
      report(
        place,
        `only parts stand below the exercise \`${fence.id}\`: move this ${plain(role)} above its heading, or below a heading of its own`,
      );
    else if (ownerOf(part.fence) !== fence.id) report(idPlace, misplaced(part.fence, exercises));
    else return true;
    return false;
  });
  const task = above.flatMap(({ node }) => (node.type === 'code' && node.meta ? [] : [node]));
  if (task.length === 0)
    report(fence.place, `the exercise \`${fence.id}\` has no task: say above the fence what is asked`);
  const title = textOf(heading);
  const last = below.at(-1);
  const section = source.span(startOf(heading), last ? endOf(last.node) : fence.end);
  const exercise = readExercise(fence, parts, { title, slug: slugOf(title), section, task: toProse(task) }, reading);
  reading.exercises.add(fence.id);
  return exercise;
}

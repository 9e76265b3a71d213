import type { RootContent } from 'mdast';
import { writeMarkdown } from '../../lesson/markdown';
import type { Block, Lesson, Quiz } from '../../lesson/schema';
import { freeId } from '../cell-ids';
import type { Imported } from '../imported';
import type { WorkbookCell } from '../workbook';
import { isBlockNode, isPhrase } from './node-kinds';

/**
 * A lesson or question as a notebook: its cells and its text, of each exercise the task and the starter, of each quiz the
 * question and its options.
 */
export function workbookFromLesson({ front, title, blocks }: Lesson): Imported {
  const cells: WorkbookCell[] = [];
  const ids = blocks.flatMap((block) => ('id' in block ? { kind: 'text' as const, id: block.id, text: '' } : []));
  let prose: RootContent[] = [];
  const close = () => {
    const text = writeMarkdown(prose);
    prose = [];
    if (text !== '') cells.push({ kind: 'text', id: freeId({ cells: [...ids, ...cells], files: [] }, 'text'), text });
  };
  for (const block of blocks) {
    prose.push(...proseOf(block));
    const cell = codeOf(block);
    if (!cell) continue;
    close();
    cells.push(cell);
  }
  close();
  const names = front.data.flatMap((name) => (name.startsWith('./') ? name.slice(2) : []));
  const files = Object.fromEntries(names.map((name) => [name, front.files?.[name] ?? {}]));
  return { title, cells, files, notes: notesOn(blocks) };
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

function proseOf(block: Block): RootContent[] {
  switch (block.kind) {
    case 'heading': {
      const depth = DEPTHS.find((each) => each === block.depth) ?? 6;
      return [{ type: 'heading', depth, children: block.content.filter(isPhrase) }];
    }
    case 'prose':
      return block.content;
    case 'quiz':
      return [...block.question, ...optionsOf(block)];
    case 'exercise': {
      const heading = {
        type: 'heading' as const,
        depth: 3 as const,
        children: [{ type: 'text' as const, value: block.title }],
      };
      const starter = block.language.language === 'md' && block.code.trim() !== '' ? [fenced('md', block.code)] : [];
      return [heading, ...block.task, ...starter];
    }
    case 'diagram':
      return [fenced('text', [block.title, ...block.edges.map(({ from, to }) => `${from} -> ${to}`)].join('\n'))];
    case 'cell':
      return [];
  }
}

function codeOf(block: Block): WorkbookCell | undefined {
  if (block.kind !== 'cell' && block.kind !== 'exercise') return undefined;
  const { id, language, code, chart } = block;
  return language.language === 'md' ? undefined : { kind: 'code', id, language, code, ...(chart && { chart }) };
}

const fenced = (lang: string, value: string): RootContent => ({ type: 'code', lang, value });

function optionsOf({ answer }: Quiz): RootContent[] {
  if (answer.kind === 'typed') return [];
  const children = answer.options.map(({ text }) => ({
    type: 'listItem' as const,
    spread: false,
    children: text.filter(isBlockNode),
  }));
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function notesOn(blocks: readonly Block[]): readonly string[] {
  const has = (kind: Block['kind']) => blocks.some((block) => block.kind === kind);
  return [
    ...(has('exercise')
      ? ['Of exercises the task and the starter are here; checks, hints and solutions are left out.']
      : []),
    ...(has('quiz') ? ['Quizzes are text here, without their answers.'] : []),
    ...(has('diagram') ? ['Diagrams are lists of arrows here.'] : []),
    ...(blocks.some((block) => block.kind === 'cell' && block.twin) ? ['The Python twins of cells are left out.'] : []),
  ];
}

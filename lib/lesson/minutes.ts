import { textOf } from './markdown';
import type { Block, Lesson, Prose } from './schema';

const WORDS_A_MINUTE = 200;
const TOLERANCE = 0.2;

const words = (prose: Prose) => prose.flatMap((node) => textOf(node).match(/\S+/g) ?? []).length;

function minutesOf(block: Block): number {
  switch (block.kind) {
    case 'prose':
      return words(block.content) / WORDS_A_MINUTE;
    case 'cell':
      return 1 / 2;
    case 'quiz':
      return 3 / 4;
    case 'exercise':
      return words(block.task) / WORDS_A_MINUTE + 8;
    case 'heading':
    case 'diagram':
      return 0;
  }
}

export const countedMinutes = ({ blocks }: Pick<Lesson, 'blocks'>) =>
  blocks.reduce((sum, block) => sum + minutesOf(block), 0);

/** As a lesson writes them: whole, and at least one. */
export const wholeMinutes = (counted: number) => Math.max(1, Math.round(counted));

/** Whether a lesson's minutes are within a fifth of the counted ones, or as near as whole minutes can be. */
export const areMinutesRight = (minutes: number, counted: number) =>
  minutes === wholeMinutes(counted) || Math.abs(minutes - counted) <= counted * TOLERANCE;

import { type Proof, proof } from '../../lib/kernel/proof';
import type { Lesson } from '../../lib/lesson/schema';
import type { Proved } from './proved';

/** Where a lesson gives something else under another time zone: an author's mistake, found cell by cell. */
export function zoneDifferences(lesson: Lesson, here: Proved, there: Proved, zone: string): readonly Proof[] {
  return lesson.blocks.flatMap((block): Proof[] => {
    if (block.kind === 'cell' && here.cells[block.id]) {
      const same = JSON.stringify(here.cells[block.id]) === JSON.stringify(there.cells[block.id]);
      return same
        ? []
        : [
            proof(
              block.at,
              `${block.id} is the same in every time zone`,
              `gives something else under TZ=${zone}: write times in UTC`,
            ),
          ];
    }
    if (block.kind === 'exercise' && here.expected[block.id]) {
      const same =
        JSON.stringify(here.expected[block.id]?.solution) === JSON.stringify(there.expected[block.id]?.solution);
      return same
        ? []
        : [
            proof(
              block.solution.at,
              `${block.id}: the solution is the same in every time zone`,
              `gives something else under TZ=${zone}`,
            ),
          ];
    }
    return [];
  });
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson } from '@/lib/lesson/parse';
import type { Block } from '@/lib/lesson/schema';
import { readLibrary } from '@/scripts/lessons/library';
import { advise } from './advise';
import type { KernelCell } from './names';

/** Where the course makes a mistake on purpose. */
const ON_PURPOSE = [
  'group-and-join-ratings one_equals_sign assigned-in-condition',
  'record-validation refused_port changes-above',
];

/** A cell's code, or our answer to an exercise and the other ways to solve it. */
function codesOf(block: Block): readonly KernelCell[] {
  if (block.kind === 'cell') return [{ id: block.id, ...block.language, code: block.code }];
  if (block.kind !== 'exercise' || block.language.language === 'md') return [];
  const { id, language, solution, approaches } = block;
  return [solution, ...approaches].map(({ code }) => ({ id, ...language, code }));
}

test('no cell and no answer of the course gets advice, but where the mistake is the lesson', () => {
  const found: string[] = [];
  for (const [name, file] of readLibrary().files) {
    const above: KernelCell[] = [];
    for (const codes of (parseLesson(readFileSync(file, 'utf8'), { file }).lesson?.blocks ?? []).map(codesOf)) {
      for (const cell of codes)
        for (const { mistake } of advise(cell, [], above)) found.push(`${name} ${cell.id} ${mistake}`);
      above.push(...codes.slice(0, 1));
    }
  }
  expect(found.sort()).toEqual(ON_PURPOSE);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kernel } from '../kernel/kernel';
import { openNodeKernel } from '../kernel/node-kernel.server';
import { idProblem } from './cell-ids';
import { TEMPLATES } from './templates';
import { DATASETS, openInTest, ranAll } from './testing/open';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await openNodeKernel();
});
afterAll(() => kernel.close());

test.each(TEMPLATES.map(({ title, cells }) => [title, cells] as const))(
  '%s runs as it stands, and every cell that is not empty gives something',
  async (_, cells) => {
    const { open, bugs, close } = openInTest(kernel, cells);
    const codes = cells.flatMap((cell) => (cell.kind === 'code' ? cell : []));
    expect(await ranAll(open)).toEqual(codes.map(({ id }) => [id, 'done']));
    const shown = open.notebook.store.read().cells;
    const empty = codes.filter(({ id, code, language }) => {
      const result = shown.get(id)?.result;
      const outputs = result && 'outputs' in result ? result.outputs : [];
      const failing = outputs.some(
        (each) => each.kind === 'tests' && each.tests.some(({ status }) => status === 'failed'),
      );
      return code !== '' && ((language.language === 'sql' && outputs.length === 0) || failing);
    });
    expect([empty.map(({ id }) => id), bugs]).toEqual([[], []]);
    close();
  },
);

test('every cell of a template has a name that a reader could have given it', () => {
  const wrong = TEMPLATES.flatMap(({ cells }) =>
    cells.flatMap(({ id }) => idProblem({ cells: [...cells], files: [] }, id, id, Object.keys(DATASETS)) ?? []),
  );
  expect(wrong).toEqual([]);
});

import { afterAll, expect, test } from 'vitest';
import { openNodeKernel } from '../../../kernel/node-kernel.server';
import { warehouseCases } from './warehouse.cases';

const opening = openNodeKernel();
afterAll(async () => (await opening).close());
const { signal } = new AbortController();

for (const { name, prove } of warehouseCases)
  test(name, async () => {
    const world = await (await opening).openWorld([], signal);
    await prove(world, (actual, expected) => expect(actual).toEqual(expected)).finally(() => world.close());
  });

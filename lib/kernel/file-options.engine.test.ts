import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Kernel, withFiles } from './kernel';
import { inWorld, nodeKernel, postgres, rowsOf, signal, sql } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);
const bytes = new TextEncoder().encode('zip;preis\n00123;1,5\n10115;2\n');

const withOptions = (types: Record<string, string>): Kernel =>
  withFiles(
    kernel(),
    async () => bytes,
    (path) => (path === './shops.csv' ? { types } : undefined),
  );

test('a file is read with its options, as the table of both engines', () =>
  inWorld(withOptions({ preis: 'DECIMAL(4,2)' }), ['./shops.csv'], async (world) => {
    const cells = [sql('ours', 'FROM shops'), postgres('theirs', 'SELECT zip, preis FROM shops')];
    const rows = [
      ['00123', '1.50'],
      ['10115', '2.00'],
    ];
    expect(rowsOf(await world.execute(cells, 'ours', signal))).toEqual(rows);
    expect(rowsOf(await world.execute(cells, 'theirs', signal))).toEqual(rows);
  }));

test('a file that its options refuse is the mistake of the cell that reads it', () =>
  inWorld(withOptions({ zip: 'DATE' }), ['./shops.csv'], async (world) => {
    expect(await world.execute([sql('ours', 'FROM shops')], 'ours', signal)).toMatchObject({
      status: 'failed',
      error: {
        code: 'file-refused',
        message: 'The file “shops.csv” cannot be read: on line 2: The column “zip” has “00123”, which is no DATE.',
      },
    });
  }));

test('a file is inspected without a world, and leaves nothing behind', async () => {
  const reading = await kernel().inspectFile('shops.csv', bytes, {}, signal);
  expect(reading).toMatchObject({
    status: 'readable',
    columns: [
      { name: 'zip', type: 'VARCHAR' },
      { name: 'preis', type: 'DOUBLE' },
    ],
    rowCount: 2,
  });
  for (let times = 0; times < 15; times++)
    expect(await kernel().inspectFile('empty.csv', new Uint8Array(), {}, signal)).toEqual({
      status: 'refused',
      message: 'The file is empty.',
    });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileOptions } from '../core/file-reading';
import type { Kernel } from './kernel';
import { withFileOptions, withFiles } from './kernel';
import { inWorld, nodeKernel, postgres, rowsOf, signal, sql, ts } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);

type Held = { text: string; options?: FileOptions };

/** A kernel whose files are those of `held`, which may change, and whose library has a data set that no lesson names. */
function living(held: Map<string, Held>): Kernel {
  const versions = new WeakMap<Held, string>();
  const files = {
    readFile: async (path: string) => new TextEncoder().encode(held.get(path)?.text ?? ''),
    optionsOf: (path: string) => held.get(path)?.options,
    library: ['language', 'film'],
    live: {
      paths: () => [...held.keys()],
      versionOf(path: string) {
        const file = held.get(path);
        if (!file) return '';
        if (!versions.has(file)) versions.set(file, String(Math.random()));
        return versions.get(file) ?? '';
      },
    },
  };
  return { ...kernel(), openWorld: (data, aborted) => kernel().openWorld(data, aborted, files) };
}

const sums = sql('sums', 'SELECT sum(n)::INTEGER AS sum FROM numbers');
const below = sql('below', 'SELECT sum + 1 AS more FROM sums');
const raw = sql('raw', "SELECT count(*)::INTEGER AS rows FROM 'numbers.csv'");
const theirs = postgres('theirs', 'SELECT sum(n)::integer AS sum FROM numbers');
const typed = ts('typed', 'const most = Math.max(...numbers.map(({ n }) => n))\nmost');
const last = sql('last', 'SELECT * FROM sums, theirs');
const cells = [sums, below, raw, theirs, typed, last];

test('a file that is replaced is read again by both engines, and by what is above the cell that runs', () => {
  const held = new Map<string, Held>([['./numbers.csv', { text: 'n\n1\n2\n' }]]);
  return inWorld(living(held), [], async (world) => {
    const run = async (id: string) => rowsOf(await world.execute(cells, id, signal));
    expect([await run('below'), await run('last'), await run('raw')]).toEqual([[[4]], [[3, 3]], [[2]]]);
    held.set('./numbers.csv', { text: 'n\n10\n20\n30\n' });
    expect([await run('below'), await run('last'), await run('raw')]).toEqual([[[61]], [[60, 60]], [[3]]]);
  });
});

test('a file that is read in another way is another table', () => {
  const held = new Map<string, Held>([['./numbers.csv', { text: 'n;m\n1;2\n', options: { delimiter: ';' } }]]);
  return inWorld(living(held), [], async (world) => {
    const names = sql('names', 'SELECT * FROM numbers');
    const columns = async () => {
      const run = await world.execute([names], 'names', signal);
      return run.outputs.flatMap((output) => (output.kind === 'table' ? output.page.columns : []));
    };
    expect(await columns()).toEqual([
      { name: 'n', type: 'BIGINT' },
      { name: 'm', type: 'BIGINT' },
    ]);
    held.set('./numbers.csv', { text: 'n;m\n1;2\n', options: { delimiter: ';', types: { m: 'VARCHAR' } } });
    expect(await columns()).toEqual([
      { name: 'n', type: 'BIGINT' },
      { name: 'm', type: 'VARCHAR' },
    ]);
  });
});

test('a file that is taken away is nowhere, and one that comes makes a cell run that failed for want of it', () => {
  const held = new Map<string, Held>([['./numbers.csv', { text: 'n\n1\n' }]]);
  return inWorld(living(held), [], async (world) => {
    const run = async (id: string) => {
      const { status, ...rest } = await world.execute(cells, id, signal);
      return status === 'failed' && 'error' in rest ? rest.error.message : status;
    };
    expect([await run('below'), await run('theirs')]).toEqual(['done', 'done']);
    held.delete('./numbers.csv');
    expect([await run('sums'), await run('theirs')]).toEqual([
      'There is no table “numbers”.',
      'There is no table “numbers”.',
    ]);
    expect(await run('raw')).toBe('There is no file “numbers.csv” here.');
    held.set('./numbers.csv', { text: 'n\n5\n' });
    expect([await run('below'), await run('last'), await run('raw')]).toEqual(['done', 'done', 'done']);
  });
});

test('the library is read by name, and not loaded because everything is asked for', () => {
  const held = new Map<string, Held>([['./numbers.csv', { text: 'n\n1\n' }]]);
  return inWorld(living(held), [], async (world) => {
    const tables = async () => (await world.tables([], signal)).map(({ name }) => name);
    expect(await tables()).toEqual(['numbers']);
    await world.execute([sql('wrong', 'SELECT * FROM nothing_like_it')], 'wrong', signal);
    expect(await tables()).toEqual(['numbers']);
    const named = sql('named', 'SELECT count(*)::INTEGER AS n FROM language');
    expect(rowsOf(await world.execute([named], 'named', signal))).toEqual([[6]]);
    expect((await tables()).sort()).toEqual(['language', 'numbers']);
  });
});

test('a file whose table has the name of a data set stands in its place while it is there', () => {
  const held = new Map<string, Held>();
  const all = [
    sql('ours', 'SELECT count(*)::INTEGER AS n FROM language'),
    postgres('theirs', 'SELECT count(*)::integer AS n FROM language'),
  ];
  return inWorld(living(held), [], async (world) => {
    const counts = async () => {
      const rows = [];
      for (const { id } of all) rows.push(rowsOf(await world.execute(all, id, signal)));
      return rows;
    };
    const [six, one] = [
      [[[6]], [[6]]],
      [[[1]], [[1]]],
    ];
    expect(await counts()).toEqual(six);
    held.set('./language.csv', { text: 'a\n1\n' });
    expect(await counts()).toEqual(one);
    held.delete('./language.csv');
    expect(await counts()).toEqual(six);
    held.set('./language.csv', { text: 'a\n1\n' });
    expect(await counts()).toEqual(one);
  });
});

test('a lesson says how its files are read', () => {
  const beside = withFiles(kernel(), async () => new TextEncoder().encode('n;m\n1;2\n'));
  const files = { 'grades.csv': { delimiter: ';', header: true } };
  return inWorld(withFileOptions(beside, { files }), ['./grades.csv'], async (world) => {
    const all = sql('all', 'SELECT m, n FROM grades');
    expect(rowsOf(await world.execute([all], 'all', signal))).toEqual([[2, 1]]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesFor } from './changes';
import { type Contents, NO_CONTENTS } from './contents';
import { itemsIn } from './items';
import { fromPlain, toPlain } from './plain-json';
import { type Choice, planImport } from './plan-import';
import { readWorkFile } from './read-work-file';
import { contents, keepable } from './testing/arbitrary';
import { applied } from './testing/memory';
import { writeWorkFile } from './write-work-file';

const NOTHING_CHOSEN: ReadonlyMap<string, Choice> = new Map();
const sorted = ({ records, aside }: Contents): Contents => ({
  records: records.toSorted((a, b) => (`${a.store} ${a.key}` < `${b.store} ${b.key}` ? -1 : 1)),
  aside: aside.toSorted((a, b) => (a.lesson < b.lesson ? -1 : 1)),
});

test('every value that a browser can keep is written and read', () => {
  fc.assert(
    fc.property(keepable, (value) => {
      const kept: Uint8Array[] = [];
      const plain = toPlain(value, (bytes) => `${kept.push(bytes) - 1}`);
      const read = fromPlain(JSON.parse(JSON.stringify(plain)), (place) => kept[Number(place)] ?? new Uint8Array());
      expect(read).toEqual(value);
    }),
  );
});

test('a file of all work, brought into a browser without any, gives all of it', async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (mine) => {
      const file = await readWorkFile(writeWorkFile(mine, 7));
      expect(file).toEqual({ savedAt: 7, contents: mine });
      const changes = changesFor(planImport(file.contents, NO_CONTENTS), NOTHING_CHOSEN);
      expect(sorted(applied(NO_CONTENTS, changes))).toEqual(sorted(mine));
    }),
  );
});

test('a file of work brought into the browser it is from changes nothing', () => {
  fc.assert(
    fc.property(contents, (mine) => {
      const plan = planImport(mine, mine);
      expect(new Set(plan.map(({ standing }) => standing))).toEqual(new Set(plan.length > 0 ? ['same'] : []));
      expect(changesFor(plan, NOTHING_CHOSEN)).toEqual({ puts: [], deletes: [], aside: [] });
    }),
  );
});

test('of what is here and in the file, the newer is there afterwards, and nothing is gone', () => {
  fc.assert(
    fc.property(contents, contents, (file, mine) => {
      const after = applied(mine, changesFor(planImport(file, mine), NOTHING_CHOSEN));
      const [inFile, here] = [itemsIn(file), itemsIn(mine)];
      for (const item of itemsIn(after)) {
        const candidates = [...inFile, ...here].filter(({ id }) => id === item.id);
        expect(candidates).toContainEqual(item);
        const newest = Math.max(...candidates.map((candidate) => ('at' in candidate ? candidate.at : 0)));
        if (item.kind !== 'aside') expect(item).toMatchObject({ at: newest });
      }
      expect(new Set(itemsIn(after).map(({ id }) => id))).toEqual(new Set([...inFile, ...here].map(({ id }) => id)));
    }),
  );
});

test('who keeps both has both, each as it was', () => {
  fc.assert(
    fc.property(contents, contents, (file, mine) => {
      const plan = planImport(file, mine);
      const both = plan.filter(({ choices }) => choices.includes('both'));
      const chosen = new Map(plan.map(({ item, choices }) => [item.id, choices.includes('both') ? 'both' : 'mine']));
      const after = applied(mine, changesFor(plan, chosen as ReadonlyMap<string, Choice>));
      const items = itemsIn(after);
      for (const item of itemsIn(mine)) expect(items).toContainEqual(item);
      expect(items).toHaveLength(itemsIn(mine).length + both.length);
      for (const { item } of both)
        expect(items.filter(({ kind, title }) => kind === item.kind && title === item.title).length).toBeGreaterThan(0);
    }),
  );
});

test('who keeps what is here has exactly that', () => {
  fc.assert(
    fc.property(contents, contents, (file, mine) => {
      const plan = planImport(file, mine);
      const chosen = new Map(plan.map(({ item }): [string, Choice] => [item.id, 'mine']));
      expect(applied(mine, changesFor(plan, chosen))).toEqual(mine);
    }),
  );
});

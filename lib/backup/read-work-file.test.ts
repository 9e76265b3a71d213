import { expect, test } from 'vitest';
import { unzip } from '../core/zip/unzip';
import { type ZipEntry, zip } from '../core/zip/zip';
import type { StoredRecord } from '../storage/open-records';
import { changesFor } from './changes';
import { planImport } from './plan-import';
import { readWorkFile } from './read-work-file';
import { withOpen } from './with-open';
import { writeWorkFile } from './write-work-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const draft = {
  version: 1,
  id: 'd1',
  text: '# Grades\n',
  origin: { kind: 'new' },
  createdAt: 1,
  changedAt: 2,
  files: [{ key: 'k', name: 'grades.csv', size: 3 }],
};
const records: readonly StoredRecord[] = [
  { store: 'drafts', key: 'd1', value: draft },
  { store: 'drafts', key: 'd1/k', value: { version: 1, bytes: bytes('a,b') } },
];
const good = writeWorkFile({ records, aside: [] }, 7);
const inside = () => unzip(good, { files: 100, bytes: 1e6 }, 'path');
const textOf = ({ bytes }: ZipEntry) => new TextDecoder().decode(bytes);

test('a file of work can be read without us: JSON, and files by their names', async () => {
  const files = await inside();
  expect(files.map(({ name }) => name)).toEqual([
    'manifest.json',
    'drafts/d1.json',
    'drafts/d1/grades.csv',
    'drafts/d1/k.json',
  ]);
  expect(textOf(files[2] as ZipEntry)).toBe('a,b');
  expect(JSON.parse(textOf(files[1] as ZipEntry))).toEqual(draft);
});

test('two records whose names differ only in their case are two files', async () => {
  const twins = ['B', 'b', 'ä', 'ö'].map((key): StoredRecord => ({ store: 'lessons', key, value: key }));
  const { contents } = await readWorkFile(writeWorkFile({ records: twins, aside: [] }, 7));
  expect(contents.records).toEqual(twins);
});

test('a file that is none, broken, cut short or of a newer version is refused, and the reason is said', async () => {
  const files = await inside();
  const manifest = JSON.parse(textOf(files[0] as ZipEntry));
  const withManifest = (value: unknown) =>
    zip([{ name: 'manifest.json', bytes: bytes(JSON.stringify(value)) }, ...files.slice(1)]);
  const withFile = (name: string, text: string) =>
    zip(files.map((file) => (file.name === name ? { name, bytes: bytes(text) } : file)));
  const said = async (file: Uint8Array) => readWorkFile(file).then(String, (error: Error) => error.message);
  expect([
    await said(bytes('hello')),
    await said(good.slice(0, -10)),
    await said(zip([{ name: 'lesson.md', bytes: bytes('#') }])),
    await said(withManifest({ ...manifest, version: 2, extra: 1 })),
    await said(withManifest({ records: [] })),
    await said(zip(files.filter(({ name }) => name !== 'drafts/d1/grades.csv'))),
    await said(withFile('drafts/d1.json', '{"a": ')),
    await said(withFile('drafts/d1.json', '{"$": "secret"}')),
    await said(withFile('drafts/d1.json', '{"$": "map", "is": 3}')),
  ]).toEqual([
    'it is no zip archive',
    'it is no zip archive',
    'it has no “manifest.json”, which every file of work has',
    'a newer version of this page wrote it: load the page again, then try once more',
    'its “manifest.json” is not one of a file of work',
    '“drafts/d1/grades.csv”, which its manifest names, is not in it',
    '“drafts/d1.json” is not readable as JSON',
    'it holds a value of a kind that is not known here: “secret”',
    'a value in it is broken',
  ]);
});

test('what a later release wrote is left alone, and what nobody can read is not brought in', () => {
  const file = {
    records: [
      { store: 'lessons', key: 'cron', value: { version: 99, lesson: 'cron' } },
      { store: 'lessons', key: 'joins', value: { what: 'is this' } },
    ] satisfies StoredRecord[],
    aside: [],
  };
  const plan = planImport(file, { records: [], aside: [] });
  expect(plan.map(({ standing, choices }) => ({ standing, choices }))).toEqual([
    { standing: 'from a later release', choices: [] },
    { standing: 'unreadable', choices: [] },
  ]);
  expect(changesFor(plan, new Map())).toEqual({ puts: [], deletes: [], aside: [] });
});

test('what is here and cannot be read is put aside when something takes its place', () => {
  const broken: StoredRecord = { store: 'drafts', key: 'd1', value: { odd: true } };
  const plan = planImport({ records, aside: [] }, { records: [broken], aside: [] });
  expect(changesFor(plan, new Map())).toMatchObject({
    puts: records,
    deletes: [],
    aside: [{ lesson: 'd1', record: { odd: true } }],
  });
});

test('a file that a draft no longer has goes with it', () => {
  const here = [
    { ...records[0], value: { ...draft, changedAt: 1, files: [] } },
    { ...records[1], key: 'd1/old' },
  ];
  const plan = planImport({ records, aside: [] }, { records: here as StoredRecord[], aside: [] });
  expect(changesFor(plan, new Map())).toEqual({
    puts: records,
    deletes: [{ store: 'drafts', key: 'd1/old' }],
    aside: [],
  });
});

test('what is open in this tab stands for what is kept, unless a later release has kept it', () => {
  const kept: StoredRecord[] = ['a', 'b'].map((key, at) => ({ store: 'lessons', key, value: { version: at * 9 } }));
  const open: StoredRecord[] = ['a', 'b', 'c'].map((key) => ({ store: 'lessons', key, value: { version: 3 } }));
  expect(withOpen({ records: kept, aside: [] }, open).records).toEqual([open[0], kept[1], open[2]]);
});

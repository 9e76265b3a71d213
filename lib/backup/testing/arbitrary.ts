import fc from 'fast-check';
import type { Draft } from '../../authoring/draft';
import type { SavedLesson } from '../../notebook/saved-work/record';
import type { Session } from '../../practice/session';
import { startSession } from '../../practice/session';
import type { Sitting } from '../../practice/sitting';
import { startSitting } from '../../practice/sitting';
import type { StoredRecord } from '../../storage/open-records';
import type { Workbook } from '../../workbook/workbook';
import type { Contents, SetAside } from '../contents';

/** Few, so that two readers often have the same. */
const key = fc.constantFrom('a', 'B', 'b', 'cron', 'Q001', 'Q001 2', 'ä ö');
const at = fc.integer({ min: 1, max: 3 });
const text = fc.string({ unit: fc.constantFrom(...'aé😀\n\\"$ 1'), maxLength: 12 });
const bytes = fc.uint8Array({ maxLength: 20 });

const lesson = fc
  .record({ key, at, code: text, source: fc.option(text, { nil: undefined }), passed: fc.nat(3) })
  .map(({ key, at, code, source, passed }): StoredRecord => {
    const value: SavedLesson = {
      version: 3,
      lesson: key,
      contentHash: 'h',
      savedAt: at,
      cells: { a: { sourceHash: 'x', ...(source !== undefined && { source }), code, chart: null } },
      exercises: { __proto__x: { attempts: [], hintsOpened: passed, solutionSeen: false } },
      quizzes: {},
      progress: { passed, of: 3 },
    };
    return { store: 'lessons', key, value };
  });

const sitting = fc.tuple(key, at, fc.nat(2)).map(([id, startedAt, position]): StoredRecord => {
  const facts = { id, question: `Q00${position}`, number: 1, minutes: 10, patterns: ['sort'] };
  const value: Sitting = startSitting(facts, startedAt);
  return { store: 'practice', key: `sitting ${id}`, value };
});
const session = fc.tuple(key, at).map(([id, startedAt]): StoredRecord => {
  const plan = { seed: id, minutes: 30, topics: [], levels: [], questions: ['Q001'] };
  const value: Session = startSession(id, { purpose: 'practice', ...plan }, startedAt);
  return { store: 'practice', key: `session ${id}`, value };
});

const fileRecord = (store: 'drafts' | 'workbooks', id: string, content: Uint8Array): StoredRecord => ({
  store,
  key: `${id}/k`,
  value: { version: 1, bytes: content },
});
const draft = fc.tuple(key, at, text, bytes, fc.boolean()).map(([id, changedAt, words, content, worked]) => {
  const value: Draft = {
    version: 1,
    id,
    text: words,
    origin: { kind: 'new' },
    createdAt: 0,
    changedAt,
    files: [{ key: 'k', name: 'grades.csv', size: content.length }],
  };
  const work = {
    version: 3,
    lesson: `draft/${id}`,
    contentHash: '',
    savedAt: 1,
    cells: {},
    exercises: {},
    quizzes: {},
  };
  const progress = { passed: 0, of: 0 };
  return [
    { store: 'drafts', key: id, value } satisfies StoredRecord,
    fileRecord('drafts', id, content),
    ...(worked ? [{ store: 'lessons', key: `draft/${id}`, value: { ...work, progress } } satisfies StoredRecord] : []),
  ];
});
const workbook = fc.tuple(key, at, text, bytes).map(([id, changedAt, title, content]): StoredRecord[] => {
  const value: Workbook = {
    version: 1,
    id,
    title,
    cells: [{ kind: 'text', id: 'note', text: title }],
    files: [{ key: 'k', name: 'data.csv', bytes: content.length, options: {} }],
    createdAt: 0,
    changedAt,
  };
  return [{ store: 'workbooks', key: id, value }, fileRecord('workbooks', id, content)];
});

/** Whatever a browser may have kept. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  values: [fc.string(), fc.double(), fc.constant(undefined), bytes, fc.constant('$')],
  key: fc.constantFrom('$', 'a', '__proto__', 'is'),
});
export const keepable = anything.filter((value) => {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
});

const aside = fc.tuple(key, at, keepable).map(([lesson, found, record]): SetAside => ({ lesson, found, record }));

const unique = (records: readonly StoredRecord[]) => [
  ...new Map(records.map((record) => [`${record.store} ${record.key}`, record])).values(),
];

/** All work of a reader. */
export const contents: fc.Arbitrary<Contents> = fc
  .record({
    records: fc.array(
      fc.oneof(
        lesson.map((record) => [record]),
        sitting.map((record) => [record]),
        session.map((record) => [record]),
        draft,
        workbook,
      ),
      { maxLength: 6 },
    ),
    aside: fc.uniqueArray(aside, { maxLength: 2, selector: ({ lesson }) => lesson }),
  })
  .map(({ records, aside }) => ({ records: unique(records.flat()), aside }));

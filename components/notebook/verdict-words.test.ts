import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DataSetVerdict, Verdict } from '@/lib/kernel/verdict';
import { parseLesson } from '@/lib/lesson/parse';
import type { Exercise } from '@/lib/lesson/schema';
import { policyWords } from './policy-words';
import { caseMark, casesLabel, verdictSentence } from './verdict-words';

function exerciseOf(fixture: string, id: string): Exercise {
  const { lesson } = parseLesson(readFileSync(`lib/lesson/fixtures/${fixture}`, 'utf8'), { file: fixture });
  const found = lesson?.blocks.find((block): block is Exercise => block.kind === 'exercise' && block.id === id);
  if (!found) throw new Error(`no exercise ${id} in ${fixture}`);
  return found;
}

const mutants = exerciseOf('every-role.md', 'cents_tests');
const open = exerciseOf('q068-idempotent-load.md', 'idempotent_load');
const rows = exerciseOf('q023-latest-event.md', 'latest_event');
const tested: Exercise = { ...rows, checks: [...rows.checks, { kind: 'ts', at: rows.at, code: '' }] };

const called: Exercise = {
  ...rows,
  checks: [
    {
      kind: 'calls',
      at: rows.at,
      function: 'double',
      variants: ['one', 'two'].map((name) => ({ name, about: name, args: [], at: rows.at })),
    },
    { kind: 'ts', at: rows.at, code: '' },
  ],
};

const same = (name: string): DataSetVerdict => ({ name, about: '', status: 'same' });
const failing = (name: string): DataSetVerdict => ({
  name,
  about: '',
  status: 'test-failed',
  test: { name, status: 'failed', message: 'no' },
});
const failed = (name: string, code: string): DataSetVerdict => ({
  name,
  about: '',
  status: 'failed',
  error: { code, engine: 'notebook', message: '' },
});
const answer = { kind: 'call', call: { status: 'threw', message: '' } } as const;
const ANSWERS = { expected: answer, yours: answer };
const passed = (...dataSets: DataSetVerdict[]): Verdict => ({ status: 'passed', dataSets });
const notYet = (...dataSets: DataSetVerdict[]): Verdict => ({ status: 'not-yet', dataSets });

test.each<[string, Exercise, Verdict, string]>([
  ['rows that agree', rows, passed(same('shown'), same('empty')), 'Passed: the same on 2 of 2 data sets'],
  [
    'rows and tests',
    tested,
    passed(same('shown'), same('a price'), same('no price')),
    'Passed: the same on 1 of 1 data set, all 2 tests pass',
  ],
  [
    'tests that catch every copy',
    mutants,
    passed(same('as_written'), same('floored'), same('tenfold')),
    'Passed: your tests hold for cents_of, and catch 2 of 2 broken copies',
  ],
  [
    'a copy that survives',
    mutants,
    notYet(same('as_written'), { name: 'floored', about: 'cuts off', status: 'survived' }, same('tenfold')),
    'Not yet: 1 of 2 broken copies passes your tests',
  ],
  [
    'no test at all',
    mutants,
    notYet({ ...same('as_written'), status: 'tests-fail', tests: [] }),
    'Not yet: there is no test',
  ],
  [
    'tests that fail for the code as it is',
    mutants,
    notYet({
      ...same('as_written'),
      status: 'tests-fail',
      tests: [{ name: 'a', status: 'failed', message: 'no' }],
    }),
    'Not yet: your tests fail for cents_of as it is',
  ],
  [
    'tests that fail',
    tested,
    notYet(same('shown'), failing('a'), same('b')),
    'Not yet: the same on 1 of 1 data set, but 1 of 2 tests fails',
  ],
  [
    'calls that differ, beside tests',
    called,
    notYet({ ...same('one'), status: 'call-differs', ...ANSWERS }, same('two'), failing('a'), same('b')),
    'Not yet: 1 of 2 calls gives another answer',
  ],
  [
    'an open answer',
    open,
    { status: 'assessed', met: ['swap', 'proof'], of: 7 },
    'Compared: your answer says 2 of 7 points',
  ],
])('says of %s how it went', (_, exercise, verdict, sentence) => {
  expect(verdictSentence(exercise, verdict)).toBe(sentence);
});

test('the mark of a data set, a test and a copy says what happened to it', () => {
  const marks = ([exercise, dataSet]: [Exercise, DataSetVerdict]) => {
    const { state, label } = caseMark(exercise, dataSet);
    return `${state}: ${label}`;
  };
  const cases: [Exercise, DataSetVerdict][] = [
    [tested, same('shown')],
    [tested, same('a price')],
    [tested, failing('a price')],
    [tested, failed('a price', 'not-run')],
    [tested, failed('shown', 'unknown-column')],
    [called, { ...same('one'), status: 'call-differs', ...ANSWERS }],
    [mutants, same('as_written')],
    [mutants, same('floored')],
    [mutants, { ...same('floored'), status: 'survived' }],
    [mutants, failed('floored', 'not-tried')],
  ];
  expect(cases.map(marks)).toEqual([
    'passed: same',
    'passed: passes',
    'error: fails',
    'error: did not run',
    'error: error',
    'error: differs',
    'passed: passes',
    'passed: caught',
    'error: not noticed',
    'open: not tried',
  ]);
});

test('the list of what was tried is called by what is in it', () => {
  const onlyTests: Exercise = { ...rows, checks: [{ kind: 'ts', at: rows.at, code: '' }] };
  expect([rows, tested, called, onlyTests, mutants].map(casesLabel)).toEqual([
    'Data sets',
    'Data sets',
    'Calls and tests',
    'Tests',
    'Broken copies',
  ]);
});

test('an exercise says beforehand how it is compared', () => {
  expect([mutants, open, tested].map(policyWords)).toEqual([
    ['your tests hold for cents_of as it is', 'they fail for each of 2 broken copies'],
    ['7 points, by yourself'],
    [
      'rows in any order',
      'columns by name and no others',
      'equal numbers',
      'NULL equals only NULL',
      'a query that must find nothing',
      'tests of your code',
    ],
  ]);
});

import { expect, test } from 'vitest';
import { parseLesson } from './parse';
import { exercise, mistakesIn, sample } from './testing/sample';

/** An exercise with this check: the first line of `yaml` is line 10. */
const withCheck = (yaml: string) => exercise().replace(/compare: rows[\s\S]*?(?=\n```)/, () => yaml);

test.each([
  ['no comparison', 'order: any', ['10:1 a check begins with `compare: rows`, `compare: calls` or `compare: mutants`']],
  ['an unknown comparison', 'compare: row', ['10:10 unknown comparison `row`: did you mean `rows`?']],
  [
    'an unknown key',
    'compare: rows\nordr: any',
    ['10:1 `order` is missing', '11:1 unknown key `ordr`: did you mean `order`?'],
  ],
  ['an unknown order', 'compare: rows\norder: some', ['11:8 `order` must be `same` or `any`']],
  ['no tolerance', 'compare: rows\norder: any\ntolerance: 0', ['12:12 `tolerance` must be more than 0']],
  ['no columns', 'compare: rows\norder: any\ncolumns: []', ['12:10 `columns` must not be empty']],
  [
    'an unknown key of a variant',
    'compare: rows\norder: any\nvariants:\n  none: { abut: a, sql: SELECT 1 }',
    ['13:9 `variants.none.about` is missing', '13:11 unknown key `abut`: did you mean `about`?'],
  ],
  [
    'a bad name of a variant',
    'compare: rows\norder: any\nvariants:\n  No-one: { about: a, sql: SELECT 1 }',
    ['13:3 `No-one` is no name: small letters, digits and _, beginning with a letter'],
  ],
  [
    'a variant with a name of its own meaning',
    'compare: rows\norder: any\nvariants:\n  shown: { about: a, sql: SELECT 1 }',
    ['13:3 `shown` has a meaning of its own: choose another name'],
  ],
  ['calls without variants', 'compare: calls\nfunction: one\nvariants: {}', ['12:11 `variants` must not be empty']],
  [
    'a function that is no name',
    'compare: calls\nfunction: a b\nvariants: { a: { about: a, args: [] } }',
    ['11:11 `function` must be otherwise: write the name of a function'],
  ],
  [
    'an argument that is no value',
    'compare: calls\nfunction: one\nvariants: { a: { about: a, args: [.inf] } }',
    ['12:35 `variants.a.args` (entry 1) must be made of texts, numbers, true, false, null, lists and mappings'],
  ],
  [
    'YAML that does not close',
    'compare: calls\nvariants: { a: [1',
    [
      '11:18 YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      '11:18 YAML: Flow map in block collection must be sufficiently indented and end with a }',
    ],
  ],
  ['YAML that is a text', 'rows', ['10:1 a check begins with `compare: rows`, `compare: calls` or `compare: mutants`']],
])('reports %s', (_, yaml, expected) => {
  expect(mistakesIn(withCheck(yaml))).toEqual(expected);
});

test('YAML nested too deeply is a mistake, not a crash', () => {
  expect(mistakesIn(withCheck('['.repeat(20_000)))).toEqual(['10:1 this YAML is nested too deeply']);
});

test('two checks of an exercise share no data set', () => {
  const second = '```yaml check one\ncompare: rows\norder: any\nvariants:\n  twice: { about: a, sql: SELECT 1 }\n```';
  expect(mistakesIn(exercise(second))).toEqual(['28:3 the name `twice` is taken by another check of `one`']);
});

test('a check keeps where its variants stand', () => {
  const { lesson } = parseLesson(sample(exercise()), { file: 'a.md' });
  const [block] = lesson?.blocks ?? [];
  const text = sample(exercise());
  const from = text.indexOf('twice:');
  const to = text.indexOf(' }', from) + 2;
  expect(block?.kind === 'exercise' && block.checks).toEqual([
    {
      kind: 'rows',
      order: 'any',
      at: { line: 25, column: 1, from: text.indexOf('compare'), to },
      variants: [{ name: 'twice', about: 'twice', sql: 'SELECT 1', at: { line: 28, column: 3, from, to } }],
    },
  ]);
});

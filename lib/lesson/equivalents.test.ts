import { expect, test } from 'vitest';
import { fixtureText, lessonIn } from './testing/fixture';
import { exercise, mistakesIn } from './testing/sample';

const declared = (body: string, id = 'one') => `\`\`\`yaml equivalent ${id}\n${body}\n\`\`\``;

test('declared mutants have their reasons and their places', () => {
  const text = fixtureText('equivalent.md');
  const [block] = lessonIn(text).blocks.filter(({ kind }) => kind === 'exercise');
  const lines = text.slice(0, text.indexOf('lt_to_le')).split('\n').length;
  const equivalents = block?.kind === 'exercise' ? block.equivalents : [];
  expect(equivalents.map(({ at, ...each }) => [each, at.line, text.slice(at.from, at.to)])).toEqual([
    [
      { name: 'lt_to_le', reason: 'rates end in 99 cents: none is 3' },
      lines,
      'lt_to_le: "rates end in 99 cents: none is 3"',
    ],
    [{ name: 'plus_one', reason: 'none is between 3 and 4' }, lines + 1, 'plus_one: none is between 3 and 4'],
  ]);
});

test.each([
  ['none', '{}', ['25:1 name a mutant, and say why no data can tell it']],
  ['no map', 'plus_one', ['25:1 this YAML must be `key: value` lines']],
  ['a mutant without reason', 'plus_one:', ['25:10 `plus_one` must be a text']],
  ['an empty reason', 'plus_one: ""', ['25:11 `plus_one` must not be empty']],
  ['a bad name', 'Plus-1: x', ['25:1 `Plus-1` is no name: small letters, digits and _, beginning with a letter']],
  ['a mutant twice', 'a: x\na: y', ['26:1 YAML: Map keys must be unique']],
])('reports %s', (_, body, expected) => {
  expect(mistakesIn(exercise(declared(body)))).toEqual(expected);
});

test('an exercise declares its mutants once, and in its own section', () => {
  expect(mistakesIn(exercise(`${declared('a: x')}\n\n${declared('b: x')}`))).toEqual([
    '28:1 the exercise `one` declares mutants already: join the two',
  ]);
  expect(mistakesIn(exercise(declared('a: x', 'onne')))).toEqual([
    '24:20 unknown exercise `onne`: did you mean `one`?',
  ]);
});

test('no mutants are made of an open answer', () => {
  const open = [
    '### Say\n\nWhy?',
    '```md exercise say\n```',
    '```md check say\n- `reason` Gives one.\n```',
    '```md hint say\nBecause.\n```',
    '```md solution say\nSo.\n```',
    declared('a: x', 'say'),
  ].join('\n\n');
  expect(mistakesIn(open)).toEqual(['20:1 no mutants are made of an open answer or of tests: remove this']);
});

import { expect, test } from 'vitest';
import { parseLesson } from './parse';
import { mistakesIn, sample } from './testing/sample';

const proof = (body: string, info = 'sql check prose') => `\n\n\`\`\`${info}\n${body}\n\`\`\``;

test('a proof is a quote and the query below it', () => {
  const text = sample(
    `There are *two*\nand three.${proof('-- two and\n-- three\nSELECT 2,\n  3;\n\n-- There are\nSELECT 1;')}`,
  );
  const { lesson } = parseLesson(text, { file: 'a.md' });
  const [first, second] = [text.indexOf('SELECT 2'), text.indexOf('SELECT 1')];
  expect(lesson?.proofs).toEqual([
    {
      engine: 'duckdb',
      quote: 'two and three',
      sql: 'SELECT 2,\n  3',
      at: { line: 22, column: 1, from: first, to: first + 'SELECT 2,\n  3'.length },
    },
    {
      engine: 'duckdb',
      quote: 'There are',
      sql: 'SELECT 1',
      at: { line: 26, column: 1, from: second, to: second + 'SELECT 1'.length },
    },
  ]);
});

test('quotes come from remarks, options and quotes, over the ends of lines', () => {
  const body = `> Nine of\n> them.\n\n\`\`\`md quiz a\nTen?\n\n- [x] one\n  Eleven of them.\n- [ ] two\n  No.\n\`\`\``;
  expect(mistakesIn(`${body}${proof('-- Nine of them\nSELECT 9;\n-- Eleven of them\nSELECT 11;')}`)).toEqual([]);
});

test.each([
  [
    'a quote that the file does not say',
    `Two.${proof('-- Three\nSELECT 3;')}`,
    ['4:1 the file does not say "Three": quote it word by word'],
  ],
  [
    'a quote of code',
    `Two.\n\n\`\`\`sql cell a\nSELECT 3\n\`\`\`${proof('-- SELECT 3\nSELECT 3;')}`,
    ['8:1 the file does not say "SELECT 3": quote it word by word'],
  ],
  [
    'a query without quote',
    `Two.${proof('SELECT 3;')}`,
    ['4:1 above a query stands the sentence that it proves: `-- Four have none`'],
  ],
  ['a quote without query', `Two.${proof('-- Two')}`, ['4:1 below a quote stands the query that proves it']],
  ['a query without end', `Two.${proof('-- Two\nSELECT 2')}`, ['5:9 a query here ends with `;`']],
  ['nothing to prove', `Two.${proof('')}`, ['3:1 a `sql check prose` holds quotes and the queries that prove them']],
  [
    'proofs in another language',
    `Two.${proof('x', 'ts check prose')}`,
    ['3:1 figures are proved in sql: write `sql check prose`'],
  ],
  [
    'a second proof of an engine',
    `Two.${proof('-- Two\nSELECT 2;')}${proof('-- Two\nSELECT 2;')}`,
    ['8:1 one `sql check prose` is enough for an engine: join the two'],
  ],
  [
    'prose below the proofs',
    `Two.${proof('-- Two\nSELECT 2;')}\n\nThree.`,
    ['8:1 nothing stands below `sql check prose`: move this above it'],
  ],
])('reports %s', (_, body, expected) => {
  expect(mistakesIn(body)).toEqual(expected);
});

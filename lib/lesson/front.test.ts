import { expect, test } from 'vitest';
import type { Known } from './known';
import { parseLesson } from './parse';

const HEAD = `---
format: 1
id: cutting
title: Cutting
goal: Cut.
minutes: 1
after: []
data: []
covers: []
solutions: after 3
lang: en
practice: []
---

# Cutting

`;
const words = (count: number) => `${'word '.repeat(count).trim()}.\n`;
const known: Known = {
  data: new Set(['film']),
  lessons: new Set(['joining']),
  questions: new Set(['Q009']),
  rows: new Set(['S2-50']),
  files: new Set(['./grades.csv']),
};

/** The mistakes of a lesson of one minute, after `from` in its head became `to`. */
function mistakes(from: string, to: string, file = 'cutting.md'): string[] {
  const { problems } = parseLesson(HEAD.replace(from, to) + words(200), { file, known });
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('the front matter is read as it says', () => {
  const { lesson } = parseLesson(HEAD.replace('data: []', 'data: [film, ./grades.csv]') + words(200), {
    file: 'cutting.md',
    known,
  });
  expect(lesson?.front).toEqual({
    kind: 'lesson',
    format: 1,
    id: 'cutting',
    title: 'Cutting',
    goal: 'Cut.',
    minutes: 1,
    after: [],
    data: ['film', './grades.csv'],
    covers: {},
    solutions: { kind: 'after', tries: 3 },
    lang: 'en',
    practice: [],
  });
});

test.each([
  ['a missing key', 'lang: en\n', '', ['2:1 `lang` is missing']],
  [
    'an unknown key',
    'minutes: 1',
    'minuts: 1',
    ['2:1 `minutes` is missing', '6:1 unknown key `minuts`: did you mean `minutes`?'],
  ],
  ['a key of a question', 'lang: en', 'lang: en\nkind: sql', ['12:1 unknown key `kind`']],
  ['another format', 'format: 1', 'format: 2', ['2:9 `format` must be `1`']],
  ['a text for a number', 'minutes: 1', 'minutes: long', ['6:10 `minutes` must be a number']],
  ['a number for a list', 'after: []', 'after: 5', ['7:8 `after` must be a list']],
  ['a number in a list', 'after: []', 'after: [joining, 5]', ['7:18 `after` (entry 2) must be a text']],
  ['no minutes', 'minutes: 1', 'minutes: 0', ['6:10 `minutes` must be more than 0']],
  ['an empty title', 'title: Cutting', 'title: ""', ['4:8 `title` must not be empty']],
  [
    'a policy that is none',
    'after 3',
    'after three',
    ['10:12 `solutions` must be otherwise: write `always`, `after 3` or `never`'],
  ],
  ['a language that is none', 'lang: en', 'lang: english', ['11:7 `lang` must be otherwise: write a language as `en`']],
  [
    'an id with capitals',
    'id: cutting',
    'id: Cutting',
    ['3:5 `id` must be otherwise: small letters, digits and single `-`, beginning with a letter'],
  ],
  [
    'a colon in a text',
    'goal: Cut.',
    'goal: Cut: well',
    ['5:7 YAML: Nested mappings are not allowed in compact mappings (a text with a colon stands in quotes)'],
  ],
  ['a key twice', 'lang: en', 'lang: en\nlang: de', ['12:1 YAML: Map keys must be unique']],
  [
    'an anchor',
    'after: []',
    'after: &a []',
    ['7:11 anchors, aliases and tags are not part of the format: write the value'],
  ],
  [
    'a title that differs',
    'title: Cutting',
    'title: Cut',
    ['15:1 the title is "Cut" in the front matter: write it alike'],
  ],
  ['no title', '# Cutting', '', ['17:1 below the front matter stands the title: write `# Its title`']],
  [
    'prose above the title',
    '# Cutting',
    'Hello.\n\n# Cutting',
    ['15:1 below the front matter stands the title: write `# Its title`'],
  ],
  ['a data set that is not there', 'data: []', 'data: [flim]', ['8:8 unknown data set `flim`: did you mean `film`?']],
  [
    'a file that is not there',
    'data: []',
    'data: [./grade.csv]',
    ['8:8 unknown file `./grade.csv`: did you mean `./grades.csv`?'],
  ],
  [
    'a file that is not there, and none like it',
    'data: []',
    'data: [./weather.csv]',
    ['8:8 no file `weather.csv` lies beside this text: add it'],
  ],
  ['no rows or what teaches them', 'covers: []\n', '', ['2:1 `covers` is missing']],
  [
    'rows without what teaches them',
    'covers: []',
    'covers: [S2-50, S2-5]',
    ['9:10 write each row with what teaches it: `S2-50: [email_parts]`'],
  ],
  [
    'a text for rows',
    'covers: []',
    'covers: S2-50',
    ['9:9 `covers` must be `[]`, or rows with what teaches them: `S2-50: [email_parts]`'],
  ],
  [
    'nothing for rows',
    'covers: []',
    'covers:',
    ['9:8 `covers` must be `[]`, or rows with what teaches them: `S2-50: [email_parts]`'],
  ],
  [
    'a row that nothing teaches',
    'covers: []',
    'covers:\n  S2-50: []',
    ['10:10 nothing teaches `S2-50`: name its cells, quizzes or exercises, or take the row out'],
  ],
  [
    'an id outside a list',
    'covers: []',
    'covers:\n  S2-50: one_cell',
    ['10:10 what teaches `S2-50` is a list: write `S2-50: [one_cell]`'],
  ],
  [
    'what is no id',
    'covers: []',
    'covers:\n  S2-50: [One, 2]',
    [
      '10:11 `One` is no id: write small letters, digits and _, beginning with a letter',
      '10:16 `2` is no id: write small letters, digits and _, beginning with a letter',
    ],
  ],
  ['an id twice', 'covers: []', 'covers:\n  S2-50: [one, one]', ['10:16 `one` stands here twice']],
  [
    'a row that is not there',
    'covers: []',
    'covers: { S2-5: [one_cell] }',
    [
      '9:11 unknown row of the plan `S2-5`: did you mean `S2-50`?',
      '9:18 unknown cell, quiz or exercise `one_cell`: there is none here',
    ],
  ],
  [
    'a lesson that is not there',
    'after: []',
    'after: [joinin]',
    ['7:9 unknown lesson `joinin`: did you mean `joining`?'],
  ],
  ['a question that is not there', 'practice: []', 'practice: [Q9]', ['12:12 unknown question `Q9`: write `Q009`']],
  ['a name twice', 'after: []', 'after: [joining, joining]', ['7:18 `joining` stands here twice']],
  [
    'too few minutes',
    'minutes: 1',
    'minutes: 3',
    ['6:10 these are 1 minutes by count (words, cells, quizzes, exercises), not 3'],
  ],
])('reports %s', (_, from, to, expected) => {
  expect(mistakes(from, to)).toEqual(expected);
});

test('the id is the name of the folder', () => {
  expect(mistakes('', '', 'lessons/m1/cutting/lesson.md')).toEqual([]);
  expect(mistakes('', '', 'lessons/m1/slicing/lesson.md')).toEqual([
    "3:5 the id is the folder's name: write `id: slicing`",
  ]);
});

test('what teaches a row is a cell, a quiz or an exercise of the file', () => {
  const text = HEAD.replace('covers: []', 'covers:\n  S2-50: [one_cell, one_sel, drawing]')
    .concat(words(90))
    .concat('\n```sql cell one_cell\nSELECT 1\n```\n\n')
    .concat('```yaml diagram drawing title="Two"\nnodes: { a: A, b: B }\nedges: [a -> b]\n```\n');
  const { problems } = parseLesson(text, { file: 'cutting.md', known });
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '10:21 unknown cell, quiz or exercise `one_sel`: did you mean `one_cell`?',
    '10:30 unknown cell, quiz or exercise `drawing`: write `one_cell`',
  ]);
});

test('a file without front matter is told so, and the rest of it is read all the same', () => {
  const { problems } = parseLesson('Text <b>', { file: 'a.md' });
  expect(problems.map(({ message }) => message)).toEqual([
    'a lesson begins with its front matter, between two lines `---`',
    'below the front matter stands the title: write `# Its title`',
    'raw HTML is not allowed: write Markdown',
  ]);
});

test('a question needs its topic and its level', () => {
  const { problems } = parseLesson(HEAD.replace('id: cutting', 'id: Q001') + words(9), { file: 'q001.md' });
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '2:1 `topic` is missing',
    '2:1 `level` is missing',
    '5:1 unknown key `goal`',
    '7:1 unknown key `after`',
    '12:1 unknown key `practice`',
  ]);
});

test('minutes within a fifth of the counted ones are fine, and the nearest whole ones', () => {
  const at = (minutes: number, count: number) =>
    parseLesson(HEAD.replace('minutes: 1', `minutes: ${minutes}`) + words(count), { file: 'a.md' }).problems.length;
  expect([at(10, 2000), at(8, 2000), at(12, 2000), at(7, 2000), at(13, 2000)]).toEqual([0, 0, 0, 1, 1]);
  expect([at(1, 1), at(1, 299), at(2, 301), at(2, 1), at(3, 301)]).toEqual([0, 0, 0, 1, 1]);
});

import { expect, test } from 'vitest';
import { mistakesIn } from './testing/sample';

const cell = (info: string, body = 'SELECT 1') => `\`\`\`${info}\n${body}\n\`\`\``;

test.each([
  ['an unknown language', cell('sqll cell a'), ['1:4 unknown language `sqll`: did you mean `sql`?']],
  ['a language that no role has', cell('rust cell a'), ['1:4 unknown language `rust`: write `sql` or `ts`']],
  [
    'a language the role does not take',
    cell('yaml cell a'),
    ['1:4 a cell is not written in `yaml`: write `sql` or `ts`'],
  ],
  ['an unknown role', cell('sql cel a'), ['1:8 unknown role `cel`: did you mean `cell`?']],
  ['a missing id', cell('sql cell'), ['1:1 this cell has no id: write `sql cell name`']],
  ['an attribute in place of the id', cell('sql cell fold=yes'), ['1:1 this cell has no id: write `sql cell name`']],
  [
    'an attribute in place of the role',
    cell('sql fold=yes'),
    ['1:1 a live fence begins with its language, its role and its id: ```sql cell orders'],
  ],
  [
    'a bad id',
    cell('sql cell Orders-2'),
    ['1:13 `Orders-2` is no id: small letters, digits and _, beginning with a letter'],
  ],
  ['an unknown attribute', cell('sql cell a fodl=yes'), ['1:15 unknown attribute `fodl`: did you mean `fold`?']],
  ['an attribute of another role', cell('sql cell a on=shown'), ['1:15 unknown attribute `on`']],
  ['an attribute twice', cell('sql cell a fold=yes fold=yes'), ['1:24 `fold` stands here twice: leave one']],
  [
    'a value that an attribute does not have',
    cell('sql cell a fold=no'),
    ['1:15 `fold=no` is unknown: write `fold=yes`, or leave it out'],
  ],
  [
    'the engine that is the default',
    cell('sql cell a engine=duckdb'),
    ['1:15 `engine=duckdb` is unknown: write `engine=postgres`, or leave it out'],
  ],
  ['an engine for TypeScript', cell('ts cell a engine=postgres', '1'), ['1:14 `engine` is for sql fences']],
  ['an empty value', cell('sql cell a fails=""'), ['1:15 `fails` must not be empty']],
  [
    'a word without value',
    cell('sql cell a fold'),
    ['1:15 `fold` has no value: write `key=value`, with spaces in "quotes"'],
  ],
  [
    'a quote that does not end',
    cell('sql cell a fails="no'),
    ['1:15 cannot read this: write `key=value`, and a value with spaces or quotes in double quotes'],
  ],
  ['a chart without axes', cell('sql cell a chart=bar x=day'), ['1:15 this chart needs `y=` and `title=`']],
  [
    'an unknown chart',
    cell('sql cell a chart=pie x=a y=b title=c'),
    ['1:15 `chart=pie` is unknown: write `chart=bar`, `chart=line`, `chart=area` or `chart=scatter`'],
  ],
  [
    'a reference line that is no number',
    cell('sql cell a chart=bar x=a y=b title=c line=high'),
    ['1:41 `line=` is a number as `3.39`, not `high`'],
  ],
  ['an axis without a chart', cell('sql cell a x=day'), ['1:15 `x` belongs to a chart: write `chart=bar` before it']],
  ['an empty cell', cell('sql cell a', ''), ['1:1 the cell `a` is empty']],
  [
    'an id twice',
    `${cell('sql cell a')}\n\n${cell('ts cell a', '1')}`,
    ['5:12 the id `a` is taken on line 16: choose another'],
  ],
  ['a reserved id', cell('sql cell prose'), ['1:13 `prose` has a meaning of its own: choose another id']],
  [
    'spaces before a live fence',
    `  ${cell('sql cell a')}`,
    ['1:3 a live fence begins at the start of its line: remove the spaces before it'],
  ],
  [
    'a live fence in a quote',
    `> ${cell('sql cell a').replaceAll('\n', '\n> ')}`,
    ['1:3 a live fence stands by itself, not in a quote or a list'],
  ],
  [
    'a live fence in a list',
    `- ${cell('sql cell a').replaceAll('\n', '\n  ')}`,
    ['1:3 a live fence stands by itself, not in a quote or a list'],
  ],
  ['a fence that is never closed', 'Text.\n\n```sql cell a\nSELECT 1\n', ['3:1 this fence is never closed']],
  ['a fence that only opens', '```sql cell a', ['1:1 this fence is never closed', '1:1 the cell `a` is empty']],
  [
    'a fence in which another begins',
    `\`\`\`sql cell a\nSELECT 1\n\n${cell('sql cell b')}`,
    ['1:1 this fence is not closed before the next one begins on line 19'],
  ],
  [
    'a backtick in the opening line',
    cell('sql cell a fails="`x`"'),
    [
      '1:1 a line that opens a fence with ``` holds no other backtick: open it with ~~~',
      '3:1 this fence is never closed',
      '3:1 a fence names its language: ```text if it has none',
    ],
  ],
  [
    'a twin that has no cell above',
    'Text.\n\n```python twin a\n1\n```',
    ['3:1 a twin stands directly below its cell: there is no cell `a` above it'],
  ],
  [
    'a twin behind prose',
    `${cell('sql cell a')}\n\nText.\n\n\`\`\`python twin a\n1\n\`\`\``,
    ['7:1 a twin stands directly below its cell: there is no cell `a` above it'],
  ],
  ['a part of no exercise', '```md hint one\nThink.\n```', ['1:12 unknown exercise `one`: there is none here']],
])('reports %s', (_, body, expected) => {
  expect(mistakesIn(body).sort()).toEqual([...expected].sort());
});

test('a fence with only a language is shown, and nothing in it is read', () => {
  expect(mistakesIn('```python\nraise ValueError\n```\n\n> ```text\n> a\n> ```')).toEqual([]);
});

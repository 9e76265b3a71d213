import { expect, test } from 'vitest';
import { exercise, mistakesIn } from './testing/sample';

const wrong = (info: string, below = '\n\n> Look again.') => `\`\`\`${info}\nSELECT 3 AS one\n\`\`\`${below}`;
const open = (check: string) => `### Say

Why?

\`\`\`md exercise say
\`\`\`

${check}

\`\`\`md hint say
Because.
\`\`\`

\`\`\`md solution say
So.
\`\`\``;
const tested = (of: string, change: string) => `\`\`\`ts cell half_of
function half(n: number) { return n / 2 }
\`\`\`

### Test it

Write tests.

\`\`\`ts exercise tests
\`\`\`

\`\`\`yaml check tests
compare: mutants
of: ${of}
mutants:
  double: { change: "${change}", to: "* 2", about: doubles }
\`\`\`

\`\`\`md hint tests
Zero tells nothing.
\`\`\`

\`\`\`ts solution tests
test('two', () => {})
\`\`\``;

test('an exercise with all its parts has no mistake', () => {
  expect(mistakesIn(exercise(wrong('sql wrong one.three on=twice')))).toEqual([]);
  expect(mistakesIn(open('```md check say\n- `reason` Gives one.\n```'))).toEqual([]);
  expect(mistakesIn(tested('half_of', '/ 2'))).toEqual([]);
});

test.each([
  [
    'a section that lacks everything',
    '### One\n\n```sql exercise one\nSELECT 1\n```',
    [
      '3:1 the exercise `one` has no task: say above the fence what is asked',
      '3:1 the exercise `one` has no solution: write `sql solution one`',
      '3:1 the exercise `one` has no check: write `yaml check one`',
      '3:1 the exercise `one` has no hint: write `md hint one`',
    ],
  ],
  [
    'an exercise without a section',
    '## One\n\nDo.\n\n```sql exercise one\nSELECT 1\n```',
    ['5:1 an exercise has a section of its own: write `### Its title` above the task of `one`'],
  ],
  [
    'two exercises in a section',
    exercise('```sql exercise two\nSELECT 1\n```'),
    ['24:1 this section has the exercise `one` already: write `### Its title` above `two`'],
  ],
  [
    'prose between the parts',
    exercise('Good luck.'),
    ['24:1 only parts stand below the exercise `one`: move this above the exercise, or below a heading of its own'],
  ],
  [
    'a cell between the parts',
    exercise('```sql cell a\nSELECT 1\n```'),
    ['24:1 only parts stand below the exercise `one`: move this cell above its heading, or below a heading of its own'],
  ],
  [
    'a cell inside the task',
    exercise().replace('Return one.', '```sql cell a\nSELECT 1\n```\n\nReturn one.'),
    ['3:1 only the task stands between the heading and the exercise `one`: move this cell above the heading'],
  ],
  ['a label of another depth', exercise('##### More'), ['24:1 labels between the parts of `one` are written `####`']],
  [
    'a quote below a hint',
    exercise('```md hint one\nAgain.\n```\n\n> Why?'),
    ['28:1 a quote stands directly below a solution, an approach, a wrong answer or a sql check'],
  ],
  [
    'a part in another section',
    `${exercise()}## Next\n\n${wrong('sql wrong one.three on=shown')}`,
    ['26:14 this wrong answer stands in another section: move it below the exercise `one`'],
  ],
  [
    'a part of an exercise that is not there',
    exercise(wrong('sql wrong onne.three on=shown')),
    ['24:14 unknown exercise `onne`: did you mean `one`?'],
  ],
  [
    'a second solution',
    exercise(wrong('sql solution one')),
    ['24:1 the exercise `one` has a solution already: write `sql approach one.name`'],
  ],
  [
    'a wrong answer without its name',
    exercise(wrong('sql wrong one on=shown')),
    ['24:14 the id of a wrong answer is `exercise.name`, not `one`'],
  ],
  [
    'a name twice',
    exercise(`${wrong('sql wrong one.a on=shown')}\n\n${wrong('sql approach one.a')}`),
    ['24:14 the name `a` is taken: choose another'],
  ],
  [
    'a wrong answer without remark',
    exercise(wrong('sql wrong one.a on=shown', '')),
    ['24:1 below a wrong answer stands a quote that says something about it'],
  ],
  [
    'an approach without remark',
    exercise(wrong('sql approach one.a', '')),
    ['24:1 below an approach stands a quote that says something about it'],
  ],
  [
    'a wrong answer that shows nowhere',
    exercise(wrong('sql wrong one.a')),
    ['24:1 a wrong answer says where it shows: `on=shown`, or the name of a data set, a test or a point'],
  ],
  [
    'a wrong answer that shows on no data set',
    exercise(wrong('sql wrong one.a on=twise')),
    ['24:20 unknown place for `on=` `twise`: did you mean `twice`?'],
  ],
  [
    'a part in another language',
    exercise(wrong('ts wrong one.a on=shown')),
    ['24:1 the exercise `one` is in `sql`, so this begins `sql wrong`'],
  ],
  [
    'a part on another engine',
    exercise(wrong('sql wrong one.a engine=postgres on=shown')),
    ['24:1 the exercise `one` runs in DuckDB: remove `engine=postgres`'],
  ],
  [
    'a solution on another engine',
    exercise('', 'sql exercise one engine=postgres'),
    ['20:1 the exercise `one` runs in Postgres: add `engine=postgres`'],
  ],
  [
    'a sql check without quote',
    exercise('```sql check one\nSELECT * FROM one\n```'),
    ['24:1 below a sql check stands a quote that says what its rows are'],
  ],
  [
    'a follow-up of nothing',
    exercise('', 'sql exercise one after=zero'),
    ['5:21 unknown exercise above `zero`: there is none here'],
  ],
  ['an empty hint', exercise('```md hint one\n```'), ['24:1 this hint is empty']],
  [
    'raw HTML in a hint',
    exercise('```md hint one\nA\n\n- <i>b</i>\n```'),
    ['27:3 raw HTML is not allowed: write Markdown', '27:7 raw HTML is not allowed: write Markdown'],
  ],
  [
    'a starter of an open answer',
    open('```md check say\n- `a` A.\n```').replace('md exercise say\n', 'md exercise say\nHm\n'),
    ['6:1 the starter of an open answer is empty: write the task above the fence'],
  ],
  [
    'an open answer compared by rows',
    open('```yaml check say\ncompare: rows\norder: any\n```'),
    ['8:1 an open answer is checked by a rubric: `md check`'],
  ],
  [
    'a rubric for a query',
    exercise('```md check one\n- `a` A.\n```'),
    ['24:1 a rubric (`md check`) is for an open answer: `md exercise`'],
  ],
  [
    'a rubric that is no list',
    open('```md check say\nA reason.\n```'),
    ['8:1 a rubric is one list: - `point` What the answer says.'],
  ],
  [
    'a point without id',
    open('```md check say\n- Gives a reason.\n```'),
    ['9:1 a point begins with its id as code: - `one_transaction` What the answer says.'],
  ],
  ['a point twice', open('```md check say\n- `a` A.\n- `a` B.\n```'), ['10:1 the point `a` stands here twice']],
  ['broken copies of no cell', tested('half', '/ 2'), ['14:5 unknown ts cell above `half`: write `half_of`']],
  ['a copy that changes nothing', tested('half_of', '/ 3'), ['16:21 `/ 3` does not occur in the cell `half_of`']],
])('reports %s', (_, body, expected) => {
  expect(mistakesIn(body)).toEqual(expected);
});

import { expect, test } from 'vitest';
import { formatProblems } from './problems';
import { Lesson } from './schema';
import { FIXTURES, fixtureText, lessonIn, read, withoutPlaces } from './testing/fixture';
import { sample } from './testing/sample';

const blockOf = (lesson: Lesson, id: string) =>
  lesson.blocks.find((block) => block.kind !== 'prose' && block.id === id);
const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

test.each(FIXTURES)('%s is a lesson without mistakes, and plain JSON', (name) => {
  const lesson = lessonIn(fixtureText(name));
  expect(Lesson.parse(JSON.parse(JSON.stringify(lesson)))).toEqual(lesson);
});

test('the exemplar has its cells, quizzes and exercises in the order of the file', () => {
  const { blocks, proofs } = lessonIn(fixtureText('splitting-columns.lesson.md'));
  const named = blocks.flatMap((block) =>
    block.kind === 'prose' || block.kind === 'heading' ? [] : [`${block.kind} ${block.id}`],
  );
  expect(named).toEqual([
    'cell first_addresses',
    'quiz at_sign_groups',
    'cell at_signs',
    'cell sample_addresses',
    'quiz second_of_one',
    'cell cut_rules',
    'cell pieces_in_typescript',
    'cell guarded_cut',
    'exercise email_parts',
    'cell customers_per_domain',
    'quiz cents_of_four_ninety',
    'cell cut_prices',
    'cell exact_cents',
    'quiz floor_of_29_cents',
    'cell float_cents',
    'cell monday_film',
    'cell monday_totals',
    'exercise monday_parts',
    'cell rate_shapes',
    'exercise rate_parts',
    'quiz four_casts',
    'cell cast_duckdb',
    'cell cast_postgres',
    'cell cast_postgres_text',
    'exercise whole_dollars',
    'cell films_per_dollar',
    'exercise dollar_bins',
    'cell dollar_gaps',
    'quiz seven_too_many',
    'quiz types_for_money',
    'quiz green_again',
  ]);
  expect(proofs.length).toBe(31);
  expect(proofs.at(-1)).toMatchObject({
    engine: 'postgres',
    sql: 'SELECT 2.5::numeric::integer, 2.5::double precision::integer',
  });
});

test('a cell has all that its fence says', () => {
  const lesson = lessonIn(fixtureText('splitting-columns.lesson.md'));
  expect(
    [
      blockOf(lesson, 'customers_per_domain'),
      blockOf(lesson, 'cast_postgres_text'),
      blockOf(lesson, 'monday_totals'),
    ].map(withoutPlaces),
  ).toEqual([
    {
      kind: 'cell',
      id: 'customers_per_domain',
      language: { language: 'sql', engine: 'duckdb' },
      code: "SELECT\n  coalesce(domain, '(cannot tell)') AS domain,\n  count(*) AS customers\nFROM email_parts\nGROUP BY ALL\nORDER BY customers DESC, domain",
      fold: false,
      readonly: false,
      runall: true,
      chart: { kind: 'bar', x: 'domain', y: 'customers', title: 'Customers per mail domain' },
    },
    {
      kind: 'cell',
      id: 'cast_postgres_text',
      language: { language: 'sql', engine: 'postgres' },
      code: "SELECT '4.99'::integer AS from_text",
      fold: false,
      readonly: false,
      runall: true,
      fails: 'invalid input syntax for type integer',
    },
    expect.objectContaining({ id: 'monday_totals', fold: true }),
  ]);
});

test('an exercise has its task, its parts and their remarks', () => {
  const block = blockOf(lessonIn(fixtureText('every-role.md')), 'cents_tests');
  expect(withoutPlaces(block)).toEqual({
    kind: 'exercise',
    id: 'cents_tests',
    title: 'Test it',
    slug: 'test-it',
    task: [
      paragraph(
        text('Write tests for '),
        { type: 'inlineCode', value: 'centsOf' },
        text(' that pass for it and fail for every broken copy.'),
      ),
    ],
    language: { language: 'ts' },
    code: "test('a price', () => { expect(centsOf(4.99)).toBe(499) })",
    checks: [
      {
        kind: 'mutants',
        of: 'cents_of',
        mutants: [
          { name: 'floored', change: 'Math.round', to: 'Math.floor', about: 'cuts off instead of rounding' },
          { name: 'tenfold', change: '* 100', to: '* 10', about: 'counts dimes' },
        ],
      },
    ],
    hints: [[paragraph(text('Which price times 100 is a little less than a whole number?'))]],
    solution: {
      code: "test('a price', () => { expect(centsOf(4.99)).toBe(499) })\ntest('a price below its binary self', () => { expect(centsOf(0.29)).toBe(29) })",
    },
    approaches: [],
    equivalents: [],
    wrongs: [
      {
        name: 'too_strict',
        on: 'as_written',
        code: "test('rounds down', () => { expect(centsOf(0.29)).toBe(28) })",
        remark: [paragraph(text('Your test fails for the function as it is: 0.29 has 29 cents.'))],
      },
      {
        name: 'only_easy',
        on: 'floored',
        code: "test('zero', () => { expect(centsOf(0)).toBe(0) })\ntest('one', () => { expect(centsOf(1)).toBe(100) })",
        remark: [
          paragraph(
            text('Whole dollars cannot tell rounding from cutting off: the copy '),
            { type: 'inlineCode', value: 'floored' },
            text(' survives.'),
          ),
        ],
      },
    ],
  });
});

test('a question has its follow-up, its rubric and its diagram', () => {
  const lesson = lessonIn(fixtureText('q068-idempotent-load.md'));
  const again = blockOf(lesson, 'idempotent_load_twice');
  expect(
    again?.kind === 'exercise' && [again.after, again.language, again.code, again.checks.map(({ kind }) => kind)],
  ).toEqual(['idempotent_load', { language: 'md' }, '', ['rubric']]);
  expect(withoutPlaces(blockOf(lesson, 'load_steps'))).toEqual({
    kind: 'diagram',
    id: 'load_steps',
    title: 'A load, and the two places where a crash hurts',
    nodes: [
      { id: 'read', text: 'read yesterday' },
      { id: 'write', text: 'write the report' },
      { id: 'mark', text: 'mark the day as done' },
    ],
    edges: [
      { from: 'read', to: 'write' },
      { from: 'write', to: 'mark' },
    ],
  });
});

test('headings have names for links that nothing else in the file has', () => {
  const cell = '```sql cell bins\nSELECT 1\n```';
  const { blocks } = lessonIn(
    sample(`## Bins\n\n## A gap: "what's *that*?"\n\n#### A gap what's that\n\n${cell}\n\n## ?\n\nText.`),
  );
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [[block.depth, block.id, block.text]] : []))).toEqual([
    [2, 'bins-2', 'Bins'],
    [2, 'a-gap-whats-that', `A gap: "what's that?"`],
    [4, 'a-gap-whats-that-2', "A gap what's that"],
    [2, 'section', '?'],
  ]);
});

test('a twin belongs to its cell', () => {
  const [cell] = lessonIn(sample('```sql cell a\nSELECT 1\n```\n\n```python twin a\nprint(1)\n```')).blocks;
  expect(cell?.kind === 'cell' && withoutPlaces(cell.twin)).toEqual({ code: 'print(1)' });
});

const everyEnding = [
  ['\n', ''],
  ['\r\n', ''],
  ['\r', ''],
  ['\r\n', '\uFEFF'],
  ['\n', '\uFEFF'],
] as const;

test.each(everyEnding)(
  'with line ends %j and mark %j the lesson is the same, and its places are those of the text',
  (ending, mark) => {
    const original = fixtureText('splitting-columns.lesson.md');
    const changed = mark + original.replaceAll('\n', ending);
    const lesson = lessonIn(changed);
    expect(withoutPlaces(lesson)).toEqual(withoutPlaces(lessonIn(original)));
    const cell = blockOf(lesson, 'at_signs');
    const exercise = blockOf(lesson, 'email_parts');
    expect(cell?.kind === 'cell' && changed.slice(cell.at.from, cell.at.to)).toBe(
      cell?.kind === 'cell' && cell.code.replaceAll('\n', ending),
    );
    const section = exercise?.kind === 'exercise' ? changed.slice(exercise.section.from, exercise.section.to) : '';
    expect([
      section.startsWith('### Exercise 1: username and domain'),
      section.endsWith('something on both sides.'),
    ]).toEqual([true, true]);
  },
);

test('problems come in the order of the file, as lines that a terminal can open', () => {
  const { lesson, problems } = read(sample('```sql cel a fodl=1\nSELECT 1\n```\n\n<b>'));
  expect(lesson).toBeUndefined();
  expect(formatProblems('lessons/a.md', problems)).toBe(
    [
      'lessons/a.md:16:8 unknown role `cel`: did you mean `cell`?',
      'lessons/a.md:16:14 unknown attribute `fodl`: did you mean `fold`?',
      'lessons/a.md:20:1 raw HTML is not allowed: write Markdown',
    ].join('\n'),
  );
});

test.each(['>'.repeat(5000), `${'- '.repeat(5000)}a`, `${'> - '.repeat(400)}a`, `${' '.repeat(300)}- a`])(
  'a line that is nested too deeply is a mistake',
  (line) => {
    expect(read(sample(line)).problems).toEqual([{ line: 16, column: 1, message: 'this line is nested too deeply' }]);
  },
);

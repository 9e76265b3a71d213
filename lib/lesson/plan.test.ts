import { expect, test } from 'vitest';
import { parsePlan } from './plan';

const PLAN = `modules:
  - id: m1
    title: Foundations
    lessons:
      - id: first-pipeline
        number: 1
        title: First pipeline
        goal: Load a table.
        minutes: 25
        after: []
        data: [film]
        covers: [S2-42]
        practice: [Q001]
rows:
  - id: S2-42
    says: "Extract: what it is"
questions:
  - id: Q001
    title: Latest row
    topic: sql
    level: junior
    kind: sql
    covers: [S2-42]
`;

test('a plan is read as it says', () => {
  expect(parsePlan(PLAN)).toEqual({
    plan: {
      modules: [
        {
          id: 'm1',
          title: 'Foundations',
          lessons: [
            {
              id: 'first-pipeline',
              number: 1,
              title: 'First pipeline',
              goal: 'Load a table.',
              minutes: 25,
              after: [],
              data: ['film'],
              covers: ['S2-42'],
              practice: ['Q001'],
            },
          ],
        },
      ],
      rows: [{ id: 'S2-42', says: 'Extract: what it is' }],
      questions: [{ id: 'Q001', title: 'Latest row', topic: 'sql', level: 'junior', kind: 'sql', covers: ['S2-42'] }],
    },
    problems: [],
  });
});

test.each([
  [
    'an unknown key',
    'goal: Load',
    'gaol: Load',
    ['5:9 `modules.lessons.goal` is missing', '8:9 unknown key `gaol`: did you mean `goal`?'],
  ],
  [
    'an unknown topic',
    'topic: sql',
    'topic: sqls',
    [
      '20:12 `questions.topic` must be `sql`, `typescript`, `pipelines`, `modelling`, `validation`, `system-design`, `fundamentals` or `algorithms`',
    ],
  ],
  [
    'a row that is not there',
    'covers: [S2-42]\n        practice',
    'covers: [S2-43]\n        practice',
    ['12:18 unknown row `S2-43`: did you mean `S2-42`?'],
  ],
  [
    'a lesson that is not there',
    'after: []',
    'after: [nothing]',
    ['10:17 unknown lesson `nothing`: write `first-pipeline`'],
  ],
  [
    'a question that is not there',
    'practice: [Q001]',
    'practice: [Q002]',
    ['13:20 unknown question `Q002`: did you mean `Q001`?'],
  ],
  [
    'an id twice',
    'questions:',
    '  - { id: S2-42, says: again }\nquestions:',
    ['17:11 the id `S2-42` stands here twice'],
  ],
])('reports %s', (_, from, to, expected) => {
  const { plan, problems } = parsePlan(PLAN.replace(from, to));
  expect(plan).toBeUndefined();
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(expected);
});

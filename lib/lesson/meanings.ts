import type { z } from 'zod';
import type { ROLES, Role } from './roles';
import type { Check, LessonFront, QuestionFront } from './schema';

/** What stands in a file, and what it means: for the reference. A name that the schema gets must be explained here too. */
type Explained = { readonly takes: string; readonly means: string };

export type FrontKey = Exclude<keyof z.infer<typeof LessonFront> | keyof z.infer<typeof QuestionFront>, 'kind'>;
export const FRONT_KEYS: Readonly<Record<FrontKey, Explained>> = {
  format: { takes: '`1`', means: 'The version of this format.' },
  id: { takes: 'a name', means: "A lesson's is its folder's name, `splitting-columns`; a question's is as `Q023`." },
  title: { takes: 'a text', means: 'The `#` heading says the same.' },
  goal: { takes: 'a line', means: 'What a reader can do afterwards.' },
  topic: { takes: 'one of the topics below', means: 'Where a question is listed.' },
  level: { takes: 'one of the levels below', means: 'For whom a question is.' },
  minutes: {
    takes: 'a whole number',
    means:
      "A lesson's are counted (words / 200, ½ per cell, ¾ per quiz, 8 per exercise), and more than 20 % off is an error. A question's are what a candidate gets.",
  },
  after: { takes: 'a list of lessons', means: 'What to read before this lesson.' },
  data: {
    takes: 'a list of tables',
    means: 'Data sets by name; `./grades.csv`, a file beside the lesson, is the table `grades`.',
  },
  files: {
    takes: '`name: options` lines, or nothing',
    means:
      'How a file among `data` is read, where that is not found out rightly from the file: `grades.csv: { delimiter: ";", types: { points: INTEGER } }`. Also `quote`, `header`, `skip`, `encoding`, `nulls`, `decimal`, `dates`, `badRows`.',
  },
  covers: {
    takes: '`[]`, or rows with lists of ids',
    means: 'Rows of `lessons/plan.yaml`, each with the cells, quizzes and exercises that teach it; `[]` elsewhere.',
  },
  solutions: {
    takes: '`always`, `after 3` or `never`',
    means: 'When a learner may open a solution: after so many tries.',
  },
  lang: { takes: 'a language, as `en`', means: 'The language of the prose.' },
  practice: { takes: 'a list of questions', means: 'What to practise afterwards.' },
};

export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  cell: 'Code a learner can edit and run. A SQL cell makes the table of its id; a TypeScript cell shows the value of its last statement, and its declarations are names.',
  twin: "Directly below a cell of the same id: the same thing in Python, as the cell's second tab. It is not run.",
  exercise:
    'The starter of an exercise, in a `###` section whose heading is the title and whose prose is the task. Its parts follow, and nothing else.',
  check:
    'How answers are judged; all checks of an exercise must hold. `sql check prose`, at the end of the file, proves the figures in the prose.',
  hint: 'Help, given one at a time, in the order of the file.',
  solution: 'Our answer. The quote below it is said with it, and may be left out.',
  approach: 'Another answer that passes: `exercise.name`, with a quote below it.',
  wrong:
    'An answer that fails, worth a remark: `exercise.name`, with the remark as a quote below it. Who gets the same results on every data set is told the remark.',
  equivalent: 'Mutants of the solution that no data can tell from it: `name: the reason` on each line.',
  quiz: 'A question: options as `- [ ]` and `- [x]`, each explained below it; or, under `answer=`, a typed answer, explained below `---`.',
  diagram: 'Boxes and arrows: `nodes: { read: read the day }`, `edges: [read -> write]`.',
};

export type AttributeName = (typeof ROLES)[Role]['attributes'][number];
export const ATTRIBUTE_MEANINGS: Readonly<Record<AttributeName, string>> = {
  engine: 'The engine of SQL; without it DuckDB.',
  fold: 'The code starts folded.',
  readonly: 'It cannot be edited.',
  runall: 'Run all leaves it out.',
  fails: 'It must stop with an error that contains this text.',
  chart: 'Draws the rows in their order. It needs `x`, `y` and `title`.',
  x: 'The column along the chart.',
  y: 'The column of the values.',
  title: 'What the chart or the diagram says.',
  series: 'The column that tells the lines or bars apart.',
  scale: 'A logarithmic scale of `y`.',
  line: 'A reference line at this value of `y`.',
  note: 'A remark in the chart.',
  after: 'The exercise that opens this one, its follow-up, when it is passed.',
  on: "Where a wrong answer shows: a data set, a test's name, a mutant or a rubric point. There it must differ.",
  reveals: 'A prediction: the results of these cells below stay covered until the learner answers or skips.',
  answer: 'A query of one value, the answer, compared as the table shows it.',
};

type CheckKeys<Kind extends Check['kind']> = Exclude<keyof Extract<Check, { kind: Kind }>, 'kind' | 'at'>;
type CheckMeanings = {
  readonly [Kind in Check['kind']]: {
    /** The fence it is written in. */
    readonly fence: string;
    readonly means: string;
    readonly keys: Readonly<Record<CheckKeys<Kind>, string>>;
  };
};
export const CHECK_MEANINGS: CheckMeanings = {
  rows: {
    fence: 'yaml check, with `compare: rows`',
    means:
      "The answer's rows are those of the solution, on the data on the page (`shown`) and on every variant. Columns are matched by name; NULL equals only NULL; repeated rows count.",
    keys: {
      order: '`any`, or `same`: as the solution orders them.',
      tolerance: 'How far numbers may be apart; left out: equal.',
      columns: "Only these columns; left out: the solution's, and no others.",
      variants:
        'Other data, by name: `about`, one line, and `sql`, applied to a fresh copy once the tables it names exist.',
    },
  },
  calls: {
    fence: 'yaml check, with `compare: calls`',
    means: 'The function returns what the solution returns, for every list of arguments.',
    keys: {
      function: 'Its name.',
      variants: 'Calls, by name: `about`, one line, and `args`. The first is shown as the example.',
    },
  },
  mutants: {
    fence: 'yaml check, with `compare: mutants`',
    means: 'The learner writes tests: they pass for a cell as it is, and fail for every broken copy of it.',
    keys: {
      of: 'The cell under test.',
      mutants: 'Broken copies, by name: `change`, a piece of the code, `to`, what takes its place, and `about`.',
    },
  },
  sql: {
    fence: 'sql check',
    means: "A query that must find nothing, on every data set. It reads the answer by the exercise's id.",
    keys: {
      engine: 'As of a cell.',
      sql: 'The query: the body of the fence.',
      says: 'What its rows are: the quote below the fence.',
    },
  },
  ts: {
    fence: 'ts check',
    means:
      "Tests. In scope are `test`, `expect`, `property`, `gen`, the learner's names, `trace`, `meter` and `clock`.",
    keys: { code: 'The body of the fence.' },
  },
  rubric: {
    fence: 'md check',
    means: 'Points that an open answer makes; the learner compares.',
    keys: { points: 'A list: each item begins with its id in backticks.' },
  },
};

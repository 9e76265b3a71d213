import type { Root, RootContent } from 'mdast';
import { z } from 'zod';
import { FileOptions } from '../core/file-reading';
import { Value } from '../core/value';

/** A place in the file. Lines and columns count from 1, offsets from 0 in UTF-16 units. */
export const Span = z.strictObject({ line: z.int(), column: z.int(), from: z.int(), to: z.int() });
export type Span = z.infer<typeof Span>;

/** CommonMark as mdast nodes without `position`; raw HTML is refused by the parser. */
export const Prose = z.custom<RootContent[]>(Array.isArray);
export type Prose = Root['children'];

export const Id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _, beginning with a letter');

export const SolutionPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('after'), tries: z.int().positive() }),
  z.strictObject({ kind: z.literal('never') }),
]);
export type SolutionPolicy = z.infer<typeof SolutionPolicy>;

const Front = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  title: z.string().min(1),
  minutes: z.int().positive(),
  data: z.array(z.string()),
  /** How files among the data are read, by their names: `grades.csv`. What is left out is found out from the file. */
  files: z.record(z.string(), FileOptions).optional(),
  /** The rows of the plan that the file teaches, each with the cells, quizzes and exercises that do. */
  covers: z.record(z.string(), z.array(Id).min(1)),
  solutions: SolutionPolicy,
  lang: z.string(),
});
export const LessonFront = Front.extend({
  kind: z.literal('lesson'),
  goal: z.string().min(1),
  after: z.array(z.string()),
  practice: z.array(z.string()),
});
export const Topic = z.enum([
  'sql',
  'typescript',
  'pipelines',
  'modelling',
  'validation',
  'system-design',
  'fundamentals',
  'algorithms',
]);
export type Topic = z.infer<typeof Topic>;
export const Level = z.enum(['junior', 'middle', 'senior']);
export type Level = z.infer<typeof Level>;
export const QuestionFront = Front.extend({ kind: z.literal('question'), topic: Topic, level: Level });
export const FrontMatter = z.discriminatedUnion('kind', [LessonFront, QuestionFront]);
export type FrontMatter = z.infer<typeof FrontMatter>;

export const ChartSpec = z.strictObject({
  kind: z.enum(['bar', 'line', 'area', 'scatter']),
  x: z.string(),
  y: z.string(),
  title: z.string(),
  series: z.string().optional(),
  scale: z.literal('log').optional(),
  /** A reference line at this value of y. */
  line: z.number().optional(),
  note: z.string().optional(),
});
export type ChartSpec = z.infer<typeof ChartSpec>;

export const Language = z.discriminatedUnion('language', [
  z.strictObject({ language: z.literal('sql'), engine: z.enum(['duckdb', 'postgres']) }),
  z.strictObject({ language: z.literal('ts') }),
]);
export type Language = z.infer<typeof Language>;

/** Code that stands in the file: `at` is the span of the code itself, without its fence lines. */
const Code = z.strictObject({ code: z.string(), at: Span });

export const Cell = z.strictObject({
  kind: z.literal('cell'),
  id: Id,
  language: Language,
  code: z.string(),
  at: Span,
  fold: z.boolean(),
  readonly: z.boolean(),
  runall: z.boolean(),
  /** The cell must stop with an error that contains this text. */
  fails: z.string().optional(),
  chart: ChartSpec.optional(),
  twin: Code.optional(),
});
export type Cell = z.infer<typeof Cell>;

export const Quiz = z.strictObject({
  kind: z.literal('quiz'),
  id: Id,
  at: Span,
  question: Prose,
  /** Cells below whose results stay covered until this is answered or skipped. */
  reveals: z.array(Id),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('choice'),
      /** More than one right option: choose all. */
      many: z.boolean(),
      options: z.array(z.strictObject({ right: z.boolean(), text: Prose, why: Prose })).min(2),
    }),
    /** `sql` gives one value, computed at build, compared as the table shows it. */
    z.strictObject({ kind: z.literal('typed'), sql: z.string(), engine: z.enum(['duckdb', 'postgres']), why: Prose }),
  ]),
});
export type Quiz = z.infer<typeof Quiz>;

const Variant = z.strictObject({ name: Id, about: z.string(), sql: z.string(), at: Span });
const CallVariant = z.strictObject({ name: Id, about: z.string(), args: z.array(Value), at: Span });
const Mutant = z.strictObject({ name: Id, change: z.string(), to: z.string(), about: z.string(), at: Span });

export const Check = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rows'),
    at: Span,
    order: z.enum(['same', 'any']),
    tolerance: z.number().optional(),
    columns: z.array(z.string()).optional(),
    variants: z.array(Variant),
  }),
  z.strictObject({ kind: z.literal('calls'), at: Span, function: z.string(), variants: z.array(CallVariant).min(1) }),
  z.strictObject({ kind: z.literal('mutants'), at: Span, of: Id, mutants: z.array(Mutant).min(1) }),
  /** A query that must find nothing; `says` tells what its rows are. */
  z.strictObject({
    kind: z.literal('sql'),
    at: Span,
    engine: z.enum(['duckdb', 'postgres']),
    sql: z.string(),
    says: Prose,
  }),
  z.strictObject({ kind: z.literal('ts'), at: Span, code: z.string() }),
  z.strictObject({
    kind: z.literal('rubric'),
    at: Span,
    points: z.array(z.strictObject({ id: Id, text: Prose })).min(1),
  }),
]);
export type Check = z.infer<typeof Check>;

/** Code in a part of an exercise, or for an open answer its text, as `prose` too. `remark` is the quote below it. */
const Approach = z.strictObject({ name: Id, code: z.string(), at: Span, prose: Prose.optional(), remark: Prose });
export const Wrong = Approach.extend({
  /** A data set, a test's name, or a rubric point. */
  on: z.string(),
  fails: z.string().optional(),
});
export type Wrong = z.infer<typeof Wrong>;

/** `name` is the checker's name of the mutant. */
export const Equivalent = z.strictObject({ name: Id, reason: z.string().min(1), at: Span });
export type Equivalent = z.infer<typeof Equivalent>;

export const Exercise = z.strictObject({
  kind: z.literal('exercise'),
  id: Id,
  title: z.string(),
  /** The `###` heading, for links. */
  slug: z.string(),
  /** The whole section, heading to last part. */
  section: Span,
  task: Prose,
  language: z.union([Language, z.strictObject({ language: z.literal('md') })]),
  /** The starter. */
  code: z.string(),
  at: Span,
  chart: ChartSpec.optional(),
  /** A follow-up, opened when this exercise is passed. */
  after: Id.optional(),
  checks: z.array(Check).min(1),
  hints: z.array(Prose).min(1),
  solution: z.strictObject({ code: z.string(), at: Span, prose: Prose.optional(), remark: Prose.optional() }),
  approaches: z.array(Approach),
  wrongs: z.array(Wrong),
  /** Generated mutants of the solution that no data can tell from it, with the reason. */
  equivalents: z.array(Equivalent),
});
export type Exercise = z.infer<typeof Exercise>;

export const Block = z.discriminatedUnion('kind', [
  /** `id` is the slug used in links; unique in the file. */
  z.strictObject({
    kind: z.literal('heading'),
    depth: z.int(),
    id: z.string(),
    text: z.string(),
    content: Prose,
    at: Span,
  }),
  z.strictObject({ kind: z.literal('prose'), content: Prose, at: Span }),
  Cell,
  Quiz,
  Exercise,
  z.strictObject({
    kind: z.literal('diagram'),
    id: Id,
    at: Span,
    title: z.string(),
    nodes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    edges: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  }),
]);
export type Block = z.infer<typeof Block>;

/** Queries whose values must stand in the quoted sentence, in their order. */
export const ProseProof = z.strictObject({
  engine: z.enum(['duckdb', 'postgres']),
  quote: z.string(),
  sql: z.string(),
  at: Span,
});
export type ProseProof = z.infer<typeof ProseProof>;

export const Lesson = z.strictObject({
  front: FrontMatter,
  /** The `#` heading. */
  title: z.string(),
  /** In the order of the file. A heading of an exercise is part of the exercise, not a block. */
  blocks: z.array(Block),
  proofs: z.array(ProseProof),
});
export type Lesson = z.infer<typeof Lesson>;

/** An author's mistake. `lesson check` and the studio show all of a file at once. */
export const Problem = z.strictObject({ line: z.int(), column: z.int(), message: z.string() });
export type Problem = z.infer<typeof Problem>;

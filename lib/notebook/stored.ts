import { z } from 'zod';
import { ChartRows } from '../core/chart-rows';
import { Output } from '../core/output';
import { Column, Table } from '../core/value';
import { Dataset } from '../datasets/dataset';
import { Lesson, Level, Topic } from '../lesson/schema';

/** A result that the build computed: what the page shows before anything is downloaded. It holds no times. */
export const StoredCell = z.strictObject({
  outputs: z.array(Output),
  /** The rows that its chart draws. */
  chart: ChartRows.optional(),
  /** Tables that the cells below can read, with their columns: for types and completion before an engine runs. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(Column) })),
});
export type StoredCell = z.infer<typeof StoredCell>;

/** A link to another lesson or question: there, or only planned. */
export const LessonLink = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: z.int().optional(),
  status: z.enum(['ready', 'coming']),
});
export type LessonLink = z.infer<typeof LessonLink>;

/** Where a lesson or question belongs. */
export const StoredPlace = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lesson'),
    module: z.strictObject({ id: z.string(), title: z.string(), lessons: z.array(LessonLink) }),
    number: z.int(),
    previous: LessonLink.optional(),
    next: LessonLink.optional(),
    after: z.array(LessonLink),
    practice: z.array(LessonLink),
  }),
  /** `lessons` prepare the question. */
  z.strictObject({ kind: z.literal('question'), topic: Topic, level: Level, lessons: z.array(LessonLink) }),
  /** Somebody's file, opened in the studio; `origin` says where it came from. */
  z.strictObject({ kind: z.literal('draft'), origin: z.string() }),
  /** The reader's own notebook. */
  z.strictObject({ kind: z.literal('workbook') }),
]);
export type StoredPlace = z.infer<typeof StoredPlace>;

/** A file of data beside a lesson, `grades.csv`: where its bytes are under the site, and the table it is. */
export const LessonFile = z.strictObject({
  name: z.string(),
  file: z.string(),
  bytes: z.int(),
  table: z.string(),
  columns: z.array(Column),
  rowCount: z.int(),
  sample: Table,
});
export type LessonFile = z.infer<typeof LessonFile>;

/** Everything the page of a lesson or a question needs, made by the build. */
export const StoredLesson = z.strictObject({
  /** The name under which the reader's work is kept: the lesson's id, or one that no lesson can have. */
  work: z.string(),

  /** Hash of all that the stored results depend on: source, data, versions of engine, format and kernel. */
  key: z.string(),
  contentHash: z.string(),
  place: StoredPlace,
  lesson: Lesson,
  datasets: z.array(Dataset),
  files: z.array(LessonFile),
  cells: z.record(z.string(), StoredCell),
  /** The answers of typed quizzes: tables of one value. */
  answers: z.record(z.string(), Table),
  /** Where the outcomes of the exercises' solutions are, under the site. */
  expectedFile: z.string(),
});
export type StoredLesson = z.infer<typeof StoredLesson>;

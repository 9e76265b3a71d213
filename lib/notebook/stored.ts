import { z } from 'zod';
import { Output } from '../core/output';
import { Column, Table } from '../core/value';
import { Dataset } from '../datasets/dataset';
import { Lesson } from '../lesson/schema';

/** A result that the build computed: what the page shows before anything is downloaded. It holds no times. */
export const StoredCell = z.strictObject({
  outputs: z.array(Output),
  /** The rows its chart draws: all of them, or as many as LIMITS.chartPoints, evenly spread. */
  chart: z.strictObject({ table: Table, total: z.int() }).optional(),
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

/** Everything a lesson's page needs, made by the build. */
export const StoredLesson = z.strictObject({
  /** Hash of all that the stored results depend on: source, data, versions of engine, format and kernel. */
  key: z.string(),
  contentHash: z.string(),
  module: z.strictObject({ id: z.string(), title: z.string(), lessons: z.array(LessonLink) }),
  number: z.int(),
  lesson: Lesson,
  datasets: z.array(Dataset),
  cells: z.record(z.string(), StoredCell),
  /** The answers of typed quizzes: tables of one value. */
  answers: z.record(z.string(), Table),
  /** Blocks that do not run yet, by id, with the reason in our words. */
  deferred: z.record(z.string(), z.string()),
  /** Where the outcomes of the exercises' solutions are, under the site. */
  expectedFile: z.string(),
  previous: LessonLink.optional(),
  next: LessonLink.optional(),
  after: z.array(LessonLink),
  practice: z.array(LessonLink),
});
export type StoredLesson = z.infer<typeof StoredLesson>;

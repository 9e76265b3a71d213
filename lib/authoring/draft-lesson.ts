import { hashText } from '../core/hash';
import type { Table } from '../core/value';
import type { DatasetManifest } from '../datasets/dataset';
import type { Lesson } from '../lesson/schema';
import type { LessonFile, StoredLesson } from '../notebook/stored';
import { type DraftFile, workOf } from './draft';
import { tableOf } from './file-names';
import { inspectFile } from './inspect-file';

/** A draft's files as tables beside its lesson. */
export function lessonFiles(files: readonly DraftFile[]): readonly LessonFile[] {
  return files.flatMap((file): LessonFile[] => {
    const seen = inspectFile(file);
    if (seen.status === 'image' || seen.status === 'unreadable') return [];
    const { columns, rowCount, sample } =
      seen.status === 'table' ? seen : { columns: [], rowCount: 0, sample: { columns: [], rows: [] } };
    const { name, bytes } = file;
    const shown = { columns: [...columns], rowCount, sample };
    return [{ name, file: '', bytes: bytes.byteLength, table: tableOf(name), ...shown }];
  });
}

export type DraftLessonParts = {
  readonly id: string;
  readonly origin: string;
  readonly text: string;
  readonly lesson: Lesson;
  readonly files: readonly LessonFile[];
  readonly datasets: DatasetManifest;
  /** The answers of typed quizzes, where a proof has computed them. */
  readonly answers: Readonly<Record<string, Table>>;
};

/** A draft as the page of a lesson needs it: without results, which nobody has computed. */
export function draftLesson({ id, origin, text, lesson, files, datasets, answers }: DraftLessonParts): StoredLesson {
  const { data } = lesson.front;
  const hash = hashText(text);
  return {
    work: workOf(id),
    key: hash,
    contentHash: hash,
    place: { kind: 'draft', origin },
    lesson,
    datasets: data.flatMap((name) => datasets[name] ?? []),
    files: files.filter(({ name }) => data.includes(`./${name}`)),
    cells: {},
    answers: { ...answers },
    expectedFile: '',
  };
}

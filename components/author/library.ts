import type { DatasetManifest } from '@/lib/datasets/dataset';
import type { Known } from '@/lib/lesson/known';

type Entry = { readonly id: string; readonly ready: boolean };

/** What a draft may name of this site: read by the build, and only by this page. */
export type AuthorLibrary = {
  readonly datasets: DatasetManifest;
  readonly lessons: readonly Entry[];
  readonly questions: readonly Entry[];
  readonly rows: readonly string[];
};

/** All names a draft may use: those of the site, and of the files beside it. */
export const knownTo = ({ datasets, lessons, questions, rows }: AuthorLibrary, files: readonly string[]): Known => ({
  data: new Set(Object.keys(datasets)),
  lessons: new Set(lessons.map(({ id }) => id)),
  questions: new Set(questions.map(({ id }) => id)),
  rows: new Set(rows),
  files: new Set(files.map((name) => `./${name}`)),
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { datasetNames } from '../../lib/datasets/generate';
import type { Known } from '../../lib/lesson/known';
import { type Plan, type PlannedLesson, parsePlan } from '../../lib/lesson/plan';

export const FOLDER = 'lessons';

/** The files of lessons and questions below a path, in the order of their names. */
export function findLessonFiles(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'lesson.md' || /(^|[\\/])bank[\\/].*\.md$/.test(file))
    .map((file) => join(path, file))
    .sort();
}

/** A lesson's id is its folder's name; that of a question is the beginning of its file's: `q023-latest-event.md` is Q023. */
export const idOf = (file: string) =>
  basename(file) === 'lesson.md'
    ? basename(dirname(file))
    : (/^q\d+/i.exec(basename(file))?.[0].toUpperCase() ?? basename(file, '.md'));

export const isInside = (file: string, folder: string) =>
  !relative(folder, file).startsWith(`..${sep}`) && !relative(folder, file).startsWith('..');

export type Library = {
  readonly plan: Plan;
  /** The file of every lesson and question that is written, by id. */
  readonly files: ReadonlyMap<string, string>;
};

/** The plan, and all files. Throws with all problems of the plan. */
export function readLibrary(): Library {
  const file = join(FOLDER, 'plan.yaml');
  const { plan, problems } = parsePlan(readFileSync(file, 'utf8'));
  if (!plan)
    throw new Error(problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
  return { plan, files: new Map(findLessonFiles(FOLDER).map((each) => [idOf(each), each])) };
}

/** What a lesson file may name: the data, the plan, and the files beside it. */
export function knownTo(file: string, { plan, files }: Library): Known {
  const lessons = plan.modules.flatMap((module) => module.lessons.map(({ id }) => id));
  return {
    data: new Set(datasetNames),
    lessons: new Set([...lessons, ...files.keys()]),
    questions: new Set(plan.questions.map(({ id }) => id)),
    rows: new Set(plan.rows.map(({ id }) => id)),
    files: new Set(readdirSync(dirname(file)).map((name) => `./${name}`)),
  };
}

export type PlannedPlace = { readonly module: Plan['modules'][number]; readonly lesson: PlannedLesson };

/** Every planned lesson with its module, in the order of the course. */
export const course = (plan: Plan): readonly PlannedPlace[] =>
  plan.modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));

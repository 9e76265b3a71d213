import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lessonText, questionText } from '../../lib/authoring/templates';
import { datasetNames } from '../../lib/datasets/generate';
import type { Plan } from '../../lib/lesson/plan';
import { unknownName } from '../../lib/lesson/problems';
import { createSlugs } from '../../lib/lesson/slug';
import { course, FOLDER, readLibrary } from './library';

export type Written = {
  readonly file: string;
  /** What the plan names as data and is not there yet. */
  readonly leftOut: readonly string[];
};

/** Writes the file of a planned lesson or question, which parses and proves as it stands. Never overwrites. */
export function writeNewLesson(id: string, folder = FOLDER): Written {
  const { plan, files } = readLibrary();
  const written = files.get(id);
  if (written !== undefined) throw new Error(`${written} is there already`);
  const { file, text, leftOut } = planned(plan, id);
  const path = join(folder, file);
  if (existsSync(path)) throw new Error(`${path} is there already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  return { file: path, leftOut };
}

function planned(plan: Plan, id: string): Written & { readonly text: string } {
  const question = plan.questions.find((each) => each.id === id);
  if (question) {
    const name = `${id.toLowerCase()}-${createSlugs(new Set())(question.title)}.md`;
    return { file: join('bank', question.topic, name), text: questionText(question), leftOut: [] };
  }
  const places = course(plan);
  const place = places.find(({ lesson }) => lesson.id === id);
  if (!place) {
    const names = [...places.map(({ lesson }) => lesson.id), ...plan.questions.map((each) => each.id)];
    throw new Error(`lessons/plan.yaml: ${unknownName('lesson or question', id, names)}`);
  }
  const { lesson, module } = place;
  const there = new Set<string>(datasetNames);
  return {
    file: join(folderOf(module), id, 'lesson.md'),
    text: lessonText({ ...lesson, data: lesson.data.filter((name) => there.has(name)) }),
    leftOut: lesson.data.filter((name) => !there.has(name)),
  };
}

/** `m7-schedule`: the folder that the module's lessons stand in. */
function folderOf({ id, title }: Plan['modules'][number]): string {
  const there = existsSync(FOLDER) ? readdirSync(FOLDER).find((name) => name.startsWith(`${id}-`)) : undefined;
  return there ?? `${id}-${createSlugs(new Set())(title)}`;
}

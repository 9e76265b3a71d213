import { z } from 'zod';
import { collectProblems, type Report, unknownName } from './problems';
import { Level, type Problem, Topic } from './schema';
import { readShape } from './shape';
import { openSource } from './source';
import { readYaml, type Yaml } from './yaml';

const ids = z.array(z.string());

export const PlannedLesson = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'small letters, digits and single `-`, beginning with a letter'),
  /** Its number in the course. */
  number: z.int().positive(),
  title: z.string().min(1),
  goal: z.string().min(1),
  minutes: z.int().positive(),
  after: ids,
  data: ids,
  covers: ids,
  practice: ids,
});
export type PlannedLesson = z.infer<typeof PlannedLesson>;

export const PlannedQuestion = z.strictObject({
  id: z.string().regex(/^Q\d{3,}$/, 'a question is called as `Q023`'),
  title: z.string().min(1),
  topic: Topic,
  level: Level,
  /** How it is answered: `sql`, `ts`, `choice`, `open` and the like. */
  kind: z.string().min(1),
  covers: ids,
});
export type PlannedQuestion = z.infer<typeof PlannedQuestion>;

export const Plan = z.strictObject({
  modules: z.array(
    z.strictObject({ id: z.string().min(1), title: z.string().min(1), lessons: z.array(PlannedLesson) }),
  ),
  /** Rows of the curriculum, in our words. */
  rows: z.array(z.strictObject({ id: z.string().min(1), says: z.string().min(1) })),
  questions: z.array(PlannedQuestion),
});
export type Plan = z.infer<typeof Plan>;

/** Reads `lessons/plan.yaml`. There is a plan only when there is no problem. */
export function parsePlan(text: string): { readonly plan?: Plan; readonly problems: readonly Problem[] } {
  const { lines } = openSource(text);
  const { report, sorted } = collectProblems(lines.length);
  const yaml = readYaml(lines.join('\n'), 1, report);
  const plan = yaml && readShape(yaml, Plan, report);
  if (yaml && plan) checkNames(plan, yaml, report);
  const problems = sorted();
  return plan && problems.length === 0 ? { plan, problems } : { problems };
}

type Named = { readonly id: string; readonly path: (string | number)[] };

function checkNames(plan: Plan, yaml: Yaml, report: Report) {
  const modules = plan.modules.map(({ id }, index): Named => ({ id, path: ['modules', index] }));
  const lessons = plan.modules.flatMap((module, index) =>
    module.lessons.map((lesson, nth) => ({ ...lesson, path: ['modules', index, 'lessons', nth] })),
  );
  const rows = plan.rows.map((row, index) => ({ ...row, path: ['rows', index] }));
  const questions = plan.questions.map((question, index) => ({ ...question, path: ['questions', index] }));
  for (const named of [modules, lessons, rows, questions]) checkUnique(named, yaml, report);

  const known = { after: idsOf(lessons), covers: idsOf(rows), practice: idsOf(questions) };
  const check = (
    what: string,
    key: keyof typeof known,
    entry: Named & { readonly [key: string]: unknown },
    names: readonly string[],
  ) => {
    for (const [index, name] of names.entries()) {
      if (!known[key].has(name))
        report(yaml.valuePlace([...entry.path, key, index]), unknownName(what, name, known[key]));
    }
  };
  for (const lesson of lessons) {
    check('lesson', 'after', lesson, lesson.after);
    check('row', 'covers', lesson, lesson.covers);
    check('question', 'practice', lesson, lesson.practice);
  }
  for (const question of questions) check('row', 'covers', question, question.covers);
}

const idsOf = (named: readonly Named[]) => new Set(named.map(({ id }) => id));

function checkUnique(named: readonly Named[], yaml: Yaml, report: Report) {
  const seen = new Set<string>();
  for (const { id, path } of named) {
    if (seen.has(id)) report(yaml.valuePlace([...path, 'id']), `the id \`${id}\` stands here twice`);
    seen.add(id);
  }
}

import { z } from 'zod';
import { FileOptions } from '../core/file-reading';
import { nearest } from '../core/nearest';
import { checkRows, readCovers } from './covers';
import type { Known } from './known';
import { type Report, unknownName } from './problems';
import { type FrontMatter, Level, type SolutionPolicy, Topic } from './schema';
import { readShape } from './shape';
import { readYaml, type Yaml } from './yaml';

const LESSON_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const QUESTION_ID = /^Q\d{3,}$/;

const shared = {
  format: z.literal(1),
  title: z.string().min(1),
  minutes: z.int().positive(),
  data: z.array(z.string()),
  files: z.record(z.string(), FileOptions).optional(),
  covers: z.custom<unknown>((value) => value !== undefined),
  solutions: z.string().regex(/^(always|never|after [1-9]\d{0,3})$/, 'write `always`, `after 3` or `never`'),
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'write a language as `en`'),
};
const LessonKeys = z.strictObject({
  ...shared,
  id: z.string().regex(LESSON_ID, 'small letters, digits and single `-`, beginning with a letter'),
  goal: z.string().min(1),
  after: z.array(z.string()),
  practice: z.array(z.string()),
});
const QuestionKeys = z.strictObject({
  ...shared,
  id: z.string().regex(QUESTION_ID, 'a question is called as `Q023`'),
  topic: Topic,
  level: Level,
});

export type FrontContext = { readonly file: string; readonly known?: Known | undefined };

/** `text` is what stands between the two lines of `---`, from line 2 on. `yaml` is given whenever it could be read. */
export function readFront(text: string, context: FrontContext, report: Report): { front?: FrontMatter; yaml?: Yaml } {
  const yaml = readYaml(text, 2, report);
  if (!yaml) return {};
  const front = isQuestion(yaml.value) ? readQuestion(yaml, report) : readLesson(yaml, report);
  if (!front) return { yaml };
  checkFolder(front, yaml, context.file, report);
  checkNames(front, yaml, context.known, report);
  return { front, yaml };
}

function isQuestion(value: unknown) {
  if (typeof value !== 'object' || value === null) return false;
  return 'topic' in value || 'level' in value || ('id' in value && QUESTION_ID.test(String(value.id)));
}

function readLesson(yaml: Yaml, report: Report): FrontMatter | undefined {
  const keys = readShape(yaml, LessonKeys, report);
  const covers = readCovers(yaml, report);
  return keys && covers && { kind: 'lesson', ...keys, covers, solutions: readPolicy(keys.solutions) };
}

function readQuestion(yaml: Yaml, report: Report): FrontMatter | undefined {
  const keys = readShape(yaml, QuestionKeys, report);
  const covers = readCovers(yaml, report);
  return keys && covers && { kind: 'question', ...keys, covers, solutions: readPolicy(keys.solutions) };
}

function readPolicy(text: string): SolutionPolicy {
  if (text === 'always' || text === 'never') return { kind: text };
  return { kind: 'after', tries: Number(text.slice('after '.length)) };
}

function checkFolder(front: FrontMatter, yaml: Yaml, file: string, report: Report) {
  const [name, folder] = file.split(/[\\/]/).reverse();
  if (name !== 'lesson.md' || folder === undefined || folder === front.id) return;
  report(yaml.valuePlace(['id']), `the id is the folder's name: write \`id: ${folder}\``);
}

function checkNames(front: FrontMatter, yaml: Yaml, known: Known | undefined, report: Report) {
  const check = (key: string, names: readonly string[], fault: (name: string) => string | undefined) => {
    for (const [index, name] of names.entries()) {
      const says = names.indexOf(name) < index ? `\`${name}\` stands here twice` : fault(name);
      if (says !== undefined) report(yaml.valuePlace([key, index]), says);
    }
  };
  const unknown = (what: string, among: ReadonlySet<string> | undefined) => (name: string) =>
    among && !among.has(name) ? unknownName(what, name, among) : undefined;
  for (const [index, name] of front.data.entries()) {
    if (!/^([a-z][a-z0-9_]*|\.\/[a-z][a-z0-9_]*\.[a-z]+)$/.test(name)) {
      report(
        yaml.valuePlace(['data', index]),
        `\`${name}\` is no data set: write its name, or \`./name.csv\` for a file beside the lesson`,
      );
    }
  }
  const unknownFile = (name: string) => known && fileFault(name, known.files);
  const unknownData = unknown('data set', known?.data);
  check('data', front.data, (name) => (name.startsWith('./') ? unknownFile(name) : unknownData(name)));
  checkFiles(front, yaml, report);
  if (known) checkRows(front.covers, known.rows, yaml, report);
  if (front.kind === 'question') return;
  check('after', front.after, unknown('lesson', known?.lessons));
  check('practice', front.practice, unknown('question', known?.questions));
}

/** What is read in a way of its own is a file among the data. */
function checkFiles({ data, files = {} }: FrontMatter, yaml: Yaml, report: Report) {
  const names = data.flatMap((name) => (name.startsWith('./') ? name.slice(2) : []));
  for (const name of Object.keys(files))
    if (!names.includes(name)) report(yaml.keyPlace(['files', name]), unknownName('file among `data`', name, names));
}

function fileFault(name: string, files: ReadonlySet<string>): string | undefined {
  if (files.has(name)) return undefined;
  if (nearest(name, [...files]) !== undefined) return unknownName('file', name, files);
  return `no file \`${name.slice(2)}\` lies beside this text: add it`;
}

import {
  ATTRIBUTE_MEANINGS,
  type AttributeName,
  CHECK_MEANINGS,
  FRONT_KEYS,
  ROLE_MEANINGS,
} from '../../lib/lesson/meanings';
import { ROLE_NAMES, ROLES, type Role, VALUES } from '../../lib/lesson/roles';
import { LessonFront, Level, QuestionFront, Topic } from '../../lib/lesson/schema';

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

function frontTable(): string {
  const [lesson, question] = [Object.keys(LessonFront.shape), Object.keys(QuestionFront.shape)];
  const kinds = (key: string) => (!question.includes(key) ? 'lesson' : lesson.includes(key) ? 'both' : 'question');
  const rows = Object.entries(FRONT_KEYS).map(([key, { takes, means }]) => [`\`${key}\``, kinds(key), takes, means]);
  return table(['key', 'in', 'takes', 'meaning'], rows);
}

function rolesTable(): string {
  const attributes = (role: Role) => quoted(ROLES[role].attributes) || 'none';
  const rows = ROLE_NAMES.map((role) => [
    `\`${role}\``,
    quoted(ROLES[role].languages),
    attributes(role),
    ROLE_MEANINGS[role],
  ]);
  return table(['role', 'languages', 'attributes', 'meaning'], rows);
}

function attributesTable(): string {
  const isAttribute = (name: string): name is AttributeName => Object.hasOwn(ATTRIBUTE_MEANINGS, name);
  const names = [...new Set(ROLE_NAMES.flatMap((role): readonly string[] => ROLES[role].attributes))].filter(
    isAttribute,
  );
  const values = (name: string) =>
    (VALUES[name] ?? []).map((value) => `\`${name}=${value}\``).join(', ') || `\`${name}=…\``;
  return table(
    ['attribute', 'written', 'meaning'],
    names.map((name) => [`\`${name}\``, values(name), ATTRIBUTE_MEANINGS[name]]),
  );
}

const checks = () =>
  Object.values(CHECK_MEANINGS)
    .map(({ fence, means, keys }) => {
      const rows = Object.entries<string>(keys).map(([key, says]) => [`\`${key}\``, says]);
      return `### \`${fence.split(',')[0]}\`${fence.includes(',') ? `,${fence.split(',').slice(1).join(',')}` : ''}\n\n${means}\n\n${table(['part', 'meaning'], rows)}`;
    })
    .join('\n\n');

/** The reference of the format, from the tables that its reader works by. */
export const formatReference = () => `# Reference of the lesson format

Made by \`npm run lessons:reference\` from the tables that the reader of lessons works by; a test fails when it is out of date. To learn the format, read [authoring.md](authoring.md).

A lesson or a question is one Markdown file. A fence that begins \`language role id key=value …\` is alive; one with a language only is shown and never run. A value with spaces stands in double quotes. Everything unknown is an error.

## Front matter

All keys of its kind must be there, \`[]\` if empty; only \`files\` may be left out.

${frontTable()}

Topics: ${quoted(Topic.options)}. Levels: ${quoted(Level.options)}.

## Roles

${rolesTable()}

Ids are small letters, digits and \`_\`, beginning with a letter, and unique in the file. Parts of an exercise bear its id. Never rename a published one: saved work hangs on it.

## Attributes

${attributesTable()}

## Checks

${checks()}
`;

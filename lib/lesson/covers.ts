import type { Fence } from './fence';
import { type Report, unknownName } from './problems';
import { type FrontMatter, Id } from './schema';
import type { Yaml } from './yaml';

type Covers = FrontMatter['covers'];

/** What may teach a row. */
const TEACHING: readonly string[] = ['cell', 'quiz', 'exercise'];

/** Rows of the plan, each with ids of the file; `[]` for none. That the key is missing is not reported here. */
export function readCovers(yaml: Yaml, report: Report): Covers | undefined {
  const value = coversIn(yaml.value);
  if (value === undefined) return;
  if (Array.isArray(value)) {
    const [first] = value;
    if (first === undefined) return {};
    const example = typeof first === 'string' ? first : 'S2-50';
    report(yaml.valuePlace(['covers', 0]), `write each row with what teaches it: \`${example}: [email_parts]\``);
    return;
  }
  if (typeof value !== 'object' || value === null) {
    const says = '`covers` must be `[]`, or rows with what teaches them: `S2-50: [email_parts]`';
    report(yaml.valuePlace(['covers']), says);
    return;
  }
  const rows = Object.entries(value).map(([row, ids]) => [row, readIds(row, ids, yaml, report)] as const);
  const read = rows.flatMap(([row, ids]): [string, string[]][] => (ids ? [[row, ids]] : []));
  return read.length === rows.length ? Object.fromEntries(read) : undefined;
}

const coversIn = (front: unknown): unknown =>
  typeof front === 'object' && front !== null && 'covers' in front ? front.covers : undefined;

function readIds(row: string, ids: unknown, yaml: Yaml, report: Report): string[] | undefined {
  const place = yaml.valuePlace(['covers', row]);
  if (!Array.isArray(ids)) {
    const id = typeof ids === 'string' ? ids : 'email_parts';
    report(place, `what teaches \`${row}\` is a list: write \`${row}: [${id}]\``);
    return;
  }
  if (ids.length === 0) {
    report(place, `nothing teaches \`${row}\`: name its cells, quizzes or exercises, or take the row out`);
    return;
  }
  const good = ids.filter((id, index): id is string => {
    const at = yaml.valuePlace(['covers', row, index]);
    const isId = Id.safeParse(id).success;
    if (!isId) report(at, `\`${String(id)}\` is no id: write small letters, digits and _, beginning with a letter`);
    else if (ids.indexOf(id) < index) report(at, `\`${id}\` stands here twice`);
    return isId && ids.indexOf(id) === index;
  });
  return good.length === ids.length ? good : undefined;
}

/** Each row is one of the plan's. */
export function checkRows(covers: Covers, rows: ReadonlySet<string>, yaml: Yaml, report: Report) {
  for (const row of Object.keys(covers)) {
    if (!rows.has(row)) report(yaml.keyPlace(['covers', row]), unknownName('row of the plan', row, rows));
  }
}

/** What teaches a row is a cell, a quiz or an exercise of the file. */
export function checkTaught(covers: Covers, fences: readonly Fence[], yaml: Yaml, report: Report) {
  const teaching = new Set(fences.flatMap(({ role, id }) => (TEACHING.includes(role) ? [id] : [])));
  for (const [row, ids] of Object.entries(covers)) {
    for (const [index, id] of ids.entries()) {
      if (teaching.has(id)) continue;
      report(yaml.valuePlace(['covers', row, index]), unknownName('cell, quiz or exercise', id, teaching));
    }
  }
}

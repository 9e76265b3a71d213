import { isReserved } from '../core/sql-reserved';
import { Id, type Language } from '../lesson/schema';
import type { Refused } from './command';
import type { Workbook } from './workbook';
import { tableOf } from './workbook-files';

/** It has a meaning of its own in the format of lessons. */
const PROSE = 'prose';

const kindName = (kind: Language | 'text') => (kind === 'text' ? 'text' : kind.language === 'sql' ? 'query' : 'code');

/** Everything that a cell cannot be called, in small letters. */
const takenIn = ({ cells, files }: Pick<Workbook, 'cells' | 'files'>): ReadonlySet<string> =>
  new Set([...cells.map(({ id }) => id.toLowerCase()), ...files.map(({ name }) => tableOf(name))]);

/** `query_1` for SQL, `code_1` for TypeScript, `text_1`: the first that is free. */
export const freeId = (workbook: Pick<Workbook, 'cells' | 'files'>, kind: Language | 'text') =>
  numbered(kindName(kind), 1, takenIn(workbook));

/** `film_means_2` beside `film_means`. */
export function nextId(workbook: Pick<Workbook, 'cells' | 'files'>, id: string): string {
  const [, stem = id, number] = /^(.*?)_(\d{1,6})$/.exec(id) ?? [];
  return numbered(stem, number === undefined ? 2 : Number(number) + 1, takenIn(workbook));
}

function numbered(stem: string, first: number, taken: ReadonlySet<string>): string {
  for (let n = first; ; n++) if (!taken.has(`${stem}_${n}`)) return `${stem}_${n}`;
}

/** What is wrong with a name for the cell `id`, if anything. `datasets` are the tables there are for every cell. */
export function idProblem(
  workbook: Pick<Workbook, 'cells' | 'files'>,
  id: string,
  wanted: string,
  datasets: Iterable<string>,
): Refused | undefined {
  const others = { ...workbook, cells: workbook.cells.filter((cell) => cell.id !== id) };
  const says = (problem: string) => ({ problem });
  if (wanted === '') return says('A cell needs a name.');
  if (!Id.safeParse(wanted).success)
    return says('A name has small letters, digits and _, and begins with a letter: `film_means`.');
  if (wanted.length > 60) return says('A name has at most 60 letters.');
  if (isReserved(wanted)) return says(`\`${wanted}\` is a word of SQL: choose another name.`);
  if (wanted === PROSE) return says('`prose` has a meaning of its own in lessons: choose another name.');
  if (others.cells.some((cell) => cell.id.toLowerCase() === wanted))
    return says(`There is a cell \`${wanted}\` already.`);
  const file = workbook.files.find(({ name }) => tableOf(name) === wanted);
  if (file) return says(`\`${wanted}\` is the table of the file \`${file.name}\`.`);
  if ([...datasets].includes(wanted)) return says(`\`${wanted}\` is a data set: choose another name.`);
  return undefined;
}

/** A name as near to `wanted` as can be. */
export function goodId(workbook: Pick<Workbook, 'cells' | 'files'>, wanted: string, kind: Language | 'text'): string {
  const fits = idProblem(workbook, '', wanted, []) === undefined;
  if (fits) return wanted;
  const taken = Id.safeParse(wanted).success && wanted.length < 55 && takenIn(workbook).has(wanted);
  return taken ? nextId(workbook, wanted) : freeId(workbook, kind);
}

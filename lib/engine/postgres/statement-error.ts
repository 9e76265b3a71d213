import type { CellError, Range } from '../../core/error';
import { explain } from '../../core/error-words';
import { isOperator, quoteText, type Token, tokenizeSql } from '../../core/sql-tokens';
import { misspeltWord, named, shift } from '../sql/error-place';
import { Mistake } from '../sql/mistake';
import { nameMistake } from '../sql/name-mistake';
import { backQuoted, doubleEquals } from '../sql/near-names';
import type { Place } from '../sql-engine';
import { BrokenError, ServerError } from './boot';
import { classify } from './classify-error';
import { nearName } from './near-name';
import { ask, type World } from './world';

/** Where the SQL of an error came from: `offset` is the place of `text` in the cell. */
export type Origin = {
  readonly world: World;
  readonly place: Place;
  readonly text: string;
  readonly offset: number;
};

/** A learner's mistake as data. What is none, is thrown on: it is a bug of ours. */
export async function toCellError(error: unknown, origin: Origin): Promise<CellError> {
  if (error instanceof Mistake) {
    const { range } = error.error;
    return range ? { ...error.error, range: shift(range, origin.offset) } : error.error;
  }
  if (error instanceof BrokenError)
    return {
      code: 'engine-ended',
      engine: 'postgres',
      message: explain('engine-ended', {}),
      engineWords: error.message,
    };
  if (!(error instanceof ServerError)) throw error;
  return explainServer(error, origin);
}

async function explainServer(error: ServerError, origin: Origin): Promise<CellError> {
  const { world, place, text, offset } = origin;
  const { words } = error;
  await world.catalog.refresh(world.postgres);
  const tokens = tokenizeSql(text).filter(({ kind }) => kind !== 'comment');
  const hidden = words.sqlstate === '42809' ? goneToken(world, place, tokens) : undefined;
  const back = /^42601|^42883/.test(words.sqlstate) ? backQuoted(tokens, text, 'postgres') : undefined;
  const found = hidden
    ? { code: 'unknown-table', name: hidden.value }
    : back
      ? { code: 'back-quotes' }
      : classify(words);
  const at = placeIn(error.sql, text, words.position);
  const pointed = at === undefined ? undefined : tokens.find(({ from, to }) => from <= at && at < to);
  const name = found.code === 'syntax' ? pointed?.value : bare(found.name);
  const code =
    found.code === 'unknown-function' && name && (await isFunction(world, name)) ? 'wrong-arguments' : found.code;
  const misspelt = code === 'syntax' ? misspeltWord(tokens, pointed, ['returning', 'conflict']) : undefined;
  const token = code === 'syntax-end' ? tokens.at(-1) : (hidden ?? named(tokens, name, at) ?? pointed);
  const marked = misspelt?.token ?? token;
  const fixed = back ?? (code === 'unknown-operator' ? doubleEquals(tokens, pointed) : undefined);
  const near =
    fixed?.near ?? misspelt?.near ?? (name && (await nearName(world, place, { code, name, marked, tokens })));
  const range = fixed?.range ?? (marked && widened(tokens, marked));
  const [engineWords = '', detail, hint] = [words.message, words.detail, words.hint].map(
    (part) => part && clean(part, world),
  );
  const shownName = code === 'syntax' && pointed ? text.slice(pointed.from, pointed.to) : name;
  const said = hidden ? `relation "${hidden.value}" does not exist` : engineWords;
  const sqlstate = hidden ? '42P01' : words.sqlstate;
  const told = { code, engine: 'postgres', engineWords: said, sqlstate, tokens, marked, pointed, near } as const;
  const mistake = nameMistake({ ...told, misspelt: misspelt !== undefined });
  return {
    code,
    engine: 'postgres',
    message: explain(code, { name: shownName, near, engineWords: said }),
    ...(range && { range: shift(range, offset) }),
    ...(near !== undefined && { near }),
    ...(mistake && { mistake }),
    engineWords: said,
    sqlstate,
    ...(detail && !hidden && { detail }),
    ...(hint && { hint }),
  };
}

/** `f.title` names the column `title`; `"My Table"` is named without its quotes. */
function bare(name: string | undefined): string | undefined {
  const last = name && /(?:^|\.)("(?:[^"]|"")+"|[^."]+)$/.exec(name)?.[1];
  return last ? last.replace(/^"(.*)"$/, '$1').replaceAll('""', '"') : name;
}

/** `'4x'::integer`: the server points at the value. */
function widened(tokens: readonly Token[], token: Token): Range | Token {
  const index = tokens.indexOf(token);
  const type = tokens[index + 3];
  const isCast = token.kind === 'text' && isOperator(tokens[index + 1], ':') && isOperator(tokens[index + 2], ':');
  return isCast && type ? { from: token.from, to: type.to } : token;
}

/** The SQL that is sent ends with the learner's text. Positions count characters from 1. */
function placeIn(sql: string, text: string, position: number | undefined): number | undefined {
  if (position === undefined || !sql.endsWith(text)) return undefined;
  const at = [...sql].slice(0, position - 1).join('').length - (sql.length - text.length);
  return at >= 0 && at <= text.length ? at : undefined;
}

/** A table that this cell has dropped: no query can read what stands in its place. */
const goneToken = ({ catalog }: World, place: Place, tokens: readonly Token[]) =>
  tokens.find(({ value }) => catalog.find(catalog.schemasOf(place), value)?.kind === 'gone');

const isFunction = async (world: World, name: string) =>
  (await ask(world, `SELECT FROM pg_proc WHERE proname = ${quoteText(name)} LIMIT 1`)).rows.length > 0;

/** The server's words without the schemas behind the cells. */
export const clean = (message: string, { catalog }: World) =>
  message
    .replaceAll(
      new RegExp(`"?\\b(?:${catalog.world}_(?:main|[a-z]_(?:[^".\\s]|"")*)|sample_\\w+)"?\\.(?=["\\w])`, 'g'),
      '',
    )
    .trim();

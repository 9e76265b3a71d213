import type { CellError, Range } from '../../core/error';
import { explain } from '../../core/error-words';
import { nearest } from '../../core/nearest';
import { isReserved, spelledName } from '../../core/sql-reserved';
import { type Token, tokenizeSql } from '../../core/sql-tokens';
import { misspeltWord, named, shift } from '../sql/error-place';
import { Mistake } from '../sql/mistake';
import { nameMistake } from '../sql/name-mistake';
import { backQuoted, nearCalled, nearTable, qualified, textInQuotes } from '../sql/near-names';
import type { Rewritten } from '../sql/rewrite';
import type { Place } from '../sql-engine';
import { type AbsentFeature, absentFeature } from './absent';
import { GONE, schemasOf } from './catalog';
import { type Classified, classify } from './classify-error';
import { EngineError } from './connection';
import { offsetOf, readEngineWords } from './engine-words';
import { withoutFolders } from './files/engine-files';
import type { World } from './world';

/** Where the SQL of an error came from: `offset` is the place of `text` in the cell. */
export type Origin = {
  readonly world: World;
  readonly place: Place;
  readonly text: string;
  readonly offset: number;
  /** What was sent to the engine in place of `text`. */
  readonly sent?: Rewritten | undefined;
};

/** A learner's mistake as data. What is none, is thrown on: it is a bug of ours. */
export function toCellError(error: unknown, origin: Origin): CellError {
  if (error instanceof Mistake) {
    const { range } = error.error;
    const back = origin.sent?.back ?? ((offset: number) => offset);
    const placed = range && { from: back(range.from), to: back(range.to) };
    return placed ? { ...error.error, range: shift(placed, origin.offset) } : error.error;
  }
  if (!(error instanceof EngineError)) throw error;
  if (error.broken)
    return { code: 'engine-ended', engine: 'duckdb', message: explain('engine-ended', {}), engineWords: error.message };
  return explainEngine(error, origin);
}

function explainEngine(error: EngineError, { world, place, text, offset, sent }: Origin): CellError {
  const words = readEngineWords(error.message);
  const tables = world.catalog.visible(schemasOf(place)).map(({ name }) => name);
  const tokens = tokenizeSql(text).filter(({ kind }) => kind !== 'comment');
  const found = classify(words);
  const hidden = found.name === GONE;
  const code = found.code;
  const inSent = hidden ? undefined : placeIn(error.sql, sent?.sql ?? text, offsetOf(words, error.sql));
  const at = inSent === undefined ? undefined : (sent?.back(inSent) ?? inSent);
  const pointed = at === undefined ? undefined : tokens.find(({ from, to }) => from <= at && at < to);
  const token = code === 'syntax-end' ? tokens.at(-1) : (named(tokens, found.name, at) ?? pointed);
  const name = hidden
    ? (goneName(world, place, tokens) ?? 'this table')
    : code === 'syntax'
      ? pointed?.value
      : found.name;
  const absent = code.startsWith('extension')
    ? absentFeature(code.slice('extension-'.length) || (found.name ?? ''), tokens, pointed)
    : undefined;
  const misspelt = code === 'syntax' ? misspeltWord(tokens, pointed, ['qualify']) : undefined;
  const marked =
    absent?.token ??
    misspelt?.token ??
    (hidden ? tokens.find(({ value }) => value.toLowerCase() === name?.toLowerCase()) : token);
  const back = code === 'back-quotes' ? backQuoted(tokens, text, 'duckdb') : undefined;
  const near = back?.near ?? misspelt?.near ?? nearName(found, name, marked, tables, tokens);
  const range = back?.range ?? (marked && widened(tokens, marked));
  const engineWords = clean(withoutFolders(world, words.message), world).replaceAll(GONE, name ?? 'this');
  const shownName = code === 'syntax' && pointed ? text.slice(pointed.from, pointed.to) : name;
  const told = { code, engine: 'duckdb', engineWords, tokens, marked, pointed, near } as const;
  const mistake = nameMistake({ ...told, misspelt: misspelt !== undefined });
  return {
    code,
    engine: 'duckdb',
    message: explain(
      code,
      absent ? inBuild(found.name, absent, text) : { name: shownName, near, engineWords: engineWords.split('\n')[0] },
    ),
    ...(range && { range: shift(range, offset) }),
    ...(near !== undefined && { near }),
    ...(mistake && { mistake }),
    engineWords,
  };
}

const inBuild = (name: string | undefined, { token, instead }: AbsentFeature, text: string) => ({
  name,
  instead,
  engineWords: token && text.slice(token.from, token.to),
});

/** `'4x'::INTEGER`: the engine points between value and type. */
function widened(tokens: readonly Token[], token: Token): Range | Token {
  const index = tokens.indexOf(token);
  const [value, type] = [tokens[index - 1], tokens[index + 2]];
  return token.value === ':' && value && type ? { from: value.from, to: type.to } : token;
}

/** The SQL that is sent ends with the learner's text: what stands before is ours. */
function placeIn(sql: string, text: string, at: number | undefined): number | undefined {
  const place = at === undefined || sql.length < text.length ? -1 : at - (sql.length - text.length);
  return place >= 0 && place <= text.length ? place : undefined;
}

function goneName(world: World, place: Place, tokens: readonly Token[]): string | undefined {
  return tokens.find(({ value }) => world.catalog.find(schemasOf(place), value)?.kind === 'gone')?.value;
}

function nearName(
  { code, candidates = [], qualifiers }: Classified,
  name: string | undefined,
  marked: Token | undefined,
  tables: readonly string[],
  tokens: readonly Token[],
): string | undefined {
  if (name === undefined) return undefined;
  switch (code) {
    case 'unknown-table':
      return unlike(name, spelled(nearTable(name, tokens, marked, tables)));
    case 'unknown-column':
      return spelled(nearest(name, candidates)) ?? textInQuotes(marked);
    case 'unknown-function':
    case 'unknown-type':
      return nearCalled(name, 'duckdb', candidates);
    case 'ambiguous-column':
      return qualifiers?.[0] === undefined ? undefined : qualified(qualifiers[0], name, 'duckdb');
    case 'syntax':
      return marked && spelled(tables.find((table) => table.toLowerCase() === marked.value && isReserved(table)));
    default:
      return undefined;
  }
}
const spelled = (name: string | undefined) => (name === undefined ? undefined : spelledName(name, 'duckdb'));
const unlike = (name: string, near: string | undefined) =>
  near?.toLowerCase() === name.toLowerCase() ? undefined : near;

/** The engine's words without the names behind the cells and without advice that cannot be followed here. */
export function clean(message: string, { name, catalog }: World): string {
  const schemas = [...catalog.schemas].map((schema) => schema.replaceAll(/\W/g, '\\$&')).join('|');
  return message
    .replace(/\n+(?:Did you mean "|Possible solutions|Database is launched|Or set|Launch the|Use "SET)[\s\S]*$/, '')
    .replaceAll(new RegExp(`"?\\b${name}"?\\."?(?:${schemas})"?\\.`, 'g'), '')
    .replaceAll(new RegExp(`"?\\b(?:${schemas})"?\\.(?=["\\w])`, 'g'), '')
    .replaceAll(new RegExp(`"?\\b${name}"?\\.(?=["\\w])`, 'g'), '')
    .trim();
}

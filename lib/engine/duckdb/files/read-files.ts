import { isDataFile, isPattern } from '../../../core/file-names';
import { isName, quoteName, quoteText, type Token } from '../../../core/sql-tokens';
import { type SqlStatement, splitStatements } from '../../../core/sql-words';
import { mistake } from '../../sql/mistake';
import { type Replacement, rewrite } from '../../sql/rewrite';
import type { Place } from '../../sql-engine';
import { schemasOf } from '../catalog';
import type { World } from '../world';
import type { ParquetFacts } from './codec/codec';
import { copiedFile, copiedIn } from './copy-in';
import { enginePath, withFileNames } from './engine-files';
import { fileName, filesOf, formatOf, patternOf } from './file-name';
import { fetchObjects } from './objects';
import { readOptions } from './read-options';
import { jsonQuery, parquetQuery } from './read-tables';
import { findReferences, type Reference } from './references';
import type { FileVersion } from './stored-files';
import { tableSource, viewSource } from './table-source';

/** A statement whose files are there, and named as the engine knows them. */
export type WithFiles = {
  readonly statement: SqlStatement;
  /** Where an offset in the statement's text stands in what the learner wrote. */
  back(offset: number): number;
  /** Whether it reads objects, which are there for it alone. */
  readonly readsObjects: boolean;
};

/** Finds the files that a statement reads, among those that can be seen from its place, and makes them readable; objects as they are now. */
export async function readFiles(
  world: World,
  place: Place,
  statement: SqlStatement,
  signal: AbortSignal,
): Promise<WithFiles> {
  const references = findReferences(statement);
  const source = copiedFile(statement)?.source;
  const objects = await fetchObjects(world, references, source, signal);
  const readsObjects = objects.size > 0;
  const files = world.files.visible(place);
  const visible = readsObjects ? new Map([...files, ...objects]) : files;
  const replacements: Replacement[] = [];
  for (const reference of references) {
    if (reference.kind === 'literal' && isTable(world, place, reference.file)) continue;
    const written = await new Reading(world, visible, statement, reference).written();
    if (written) replacements.push(written);
  }
  const copied = await copiedIn(world, visible, statement);
  if (copied) replacements.push(...copied);
  if (replacements.length === 0) return { statement, back: (offset) => offset, readsObjects };
  const { sql, back } = rewrite(
    statement.text,
    replacements.sort((a, b) => a.from - b.from),
  );
  await world.sources.provideFor(sql);
  const [rewritten = statement] = splitStatements(sql);
  const { from, to, label } = statement;
  return { statement: { ...rewritten, from, to, label }, back, readsObjects };
}

const isTable = (world: World, place: Place, { value }: Token) => {
  const kind = world.catalog.find(schemasOf(place), value)?.kind;
  return kind === 'table' || kind === 'view';
};

/** One place of a statement that reads files. */
class Reading {
  readonly #world: World;
  readonly #visible: ReadonlyMap<string, FileVersion>;
  readonly #statement: SqlStatement;
  readonly #reference: Reference;

  constructor(world: World, visible: ReadonlyMap<string, FileVersion>, statement: SqlStatement, reference: Reference) {
    this.#world = world;
    this.#visible = visible;
    this.#statement = statement;
    this.#reference = reference;
  }

  async written(): Promise<Replacement | undefined> {
    return this.#reference.kind === 'literal' ? this.#literal(this.#reference) : this.#call(this.#reference);
  }

  async #literal({ file, next }: Reference & { kind: 'literal' }): Promise<Replacement | undefined> {
    const { from, to, value } = file;
    const format = formatOf(value);
    const isFile = format ?? (isDataFile(value) || isPattern(value) || /[/\\]|\.\w{2,8}$/.test(value));
    if (!isFile) return undefined;
    const name = fileName(file);
    if (!format) throw mistake('file-ending', { name: value }, { from, to });
    const files = filesOf(file, this.#visible);
    const many = isPattern(name) && !this.#visible.has(name);
    if (!this.#isNative(format)) {
      const call = format === 'json' ? 'read_json' : 'read_parquet';
      const table = await this.#table(format, call, files, [], many ? call : baseName(name), { from, to });
      return { from, to, written: table };
    }
    const call = { csv: 'read_csv', json: 'read_json', parquet: 'read_parquet' }[format];
    const list = files.map((one) => quoteText(enginePath(this.#world, one)));
    const source = many ? `${call}([${list.join(', ')}])` : (list[0] ?? '');
    if (!this.#asksForNames()) return { from, to, written: source };
    const alias = hasAlias(next) ? '' : ` AS ${quoteName(many ? call : baseName(name))}`;
    return { from, to, written: withFileNames(this.#world, source, undefined) + alias };
  }

  async #call(call: Reference & { kind: 'call' }): Promise<Replacement | undefined> {
    const { from, to, options, argument } = call;
    const files = call.files.flatMap((token) => this.#named(call.function, token));
    const range = { from: argument.from, to: argument.to };
    if (call.function === 'glob')
      return {
        from,
        to,
        written: `(SELECT unnest([${files.map(({ name }) => quoteText(name)).join(', ')}]::VARCHAR[]) AS file)`,
      };
    const format = FORMAT_OF[call.function];
    if (!format || this.#isNative(format)) return this.#native(call, files);
    const facts = FACTS[call.function];
    if (!facts) {
      const table = await this.#table(format, call.function, files, options, call.function, range);
      return { from, to, written: table };
    }
    const tables: string[] = [];
    for (const file of files)
      tables.push(
        await tableSource(this.#world, `${call.function} ${file.number}`, [file], range, (codec) =>
          codec.readFacts(file.bytes, file.name, facts),
        ),
      );
    const union = tables.map((table) => `SELECT * FROM ${table}`).join(' UNION ALL ');
    return { from, to, written: await viewSource(this.#world, call.function, union, files) };
  }

  /** The list of files may be empty for `glob` only. */
  #named(call: string, token: Token): readonly FileVersion[] {
    if (call !== 'glob') return filesOf(token, this.#visible);
    const name = fileName(token);
    const pattern = patternOf(name);
    const found = [...this.#visible.values()].filter((file) => pattern.test(file.name));
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #native(call: Reference & { kind: 'call' }, files: readonly FileVersion[]): Replacement {
    const paths = files.map((file) => quoteText(enginePath(this.#world, file)));
    const isOne = paths.length === 1 && call.files.length === 1 && call.argument.to - call.argument.from > 0;
    const list = isOne ? (paths[0] ?? '') : `[${paths.join(', ')}]`;
    const { from, to } = call.argument;
    const option = call.options.find(({ name }) => name === 'filename');
    const column = option && option.value !== false ? option.value : undefined;
    const shows = column !== undefined || ALWAYS_SHOW.has(call.function) || (!option && this.#asksForNames());
    if (!shows) return { from, to, written: list };
    const { text } = this.#statement;
    const inner = `${text.slice(call.from, from)}${list}${text.slice(to, call.to)}`;
    const kept =
      column === undefined && !ALWAYS_SHOW.has(call.function) ? undefined : shownColumn(call.function, column);
    return { from: call.from, to: call.to, written: withFileNames(this.#world, inner, kept) };
  }

  #table(
    format: 'csv' | 'json' | 'parquet',
    call: string,
    files: readonly FileVersion[],
    given: Extract<Reference, { kind: 'call' }>['options'],
    alias: string,
    range: { readonly from: number; readonly to: number },
  ): Promise<string> {
    const options = readOptions(format === 'json' ? 'json' : 'parquet', call, given);
    const asked = { ...options, filename: options.filename ?? (this.#asksForNames() ? 'filename' : undefined) };
    const query =
      format === 'json'
        ? jsonQuery(this.#world, files, asked, call.includes('objects'), range)
        : parquetQuery(this.#world, files, asked, range);
    return query.then((sql) => viewSource(this.#world, alias, sql, files));
  }

  #isNative = (format: 'csv' | 'json' | 'parquet') => format === 'csv' || this.#world.duckdb.reads.has(format);

  /** Whether the statement asks for the column `filename`, other than as an option. */
  #asksForNames(): boolean {
    const { tokens } = this.#statement;
    return tokens.some(
      (token, index) =>
        isName(token) && token.value.toLowerCase() === 'filename' && !/^[=:]$/.test(tokens[index + 1]?.value ?? ''),
    );
  }
}

const FORMAT_OF: Readonly<Record<string, 'csv' | 'json' | 'parquet'>> = {
  read_json: 'json',
  read_json_auto: 'json',
  read_ndjson: 'json',
  read_ndjson_auto: 'json',
  read_json_objects: 'json',
  read_json_objects_auto: 'json',
  read_ndjson_objects: 'json',
  read_parquet: 'parquet',
  parquet_scan: 'parquet',
  parquet_schema: 'parquet',
  parquet_metadata: 'parquet',
  parquet_file_metadata: 'parquet',
};
const FACTS: Readonly<Record<string, ParquetFacts>> = {
  parquet_schema: 'schema',
  parquet_metadata: 'metadata',
  parquet_file_metadata: 'file_metadata',
};
/** Functions whose rows name the file in any case. */
const ALWAYS_SHOW = new Set([
  'read_text',
  'read_blob',
  'sniff_csv',
  'parquet_schema',
  'parquet_metadata',
  'parquet_file_metadata',
]);

function shownColumn(call: string, column: unknown): string {
  if (call === 'sniff_csv') return 'Prompt';
  if (call.startsWith('parquet_')) return 'file_name';
  return typeof column === 'string' && column !== 'true' ? column : 'filename';
}

/** The name that a table has when it is a file. */
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');

const NO_ALIAS = new Set(
  'where join inner left right full cross natural positional asof semi anti on using group having order qualify window limit offset union intersect except select tablesample pivot unpivot'.split(
    ' ',
  ),
);
const hasAlias = (next: Token | undefined) => isName(next) && (next.kind === 'quoted' || !NO_ALIAS.has(next.value));

import { Field, Utf8 } from 'apache-arrow';
import { toStream } from './arrow-data';
import type { FileFault, JsonReading, Rows } from './codec';
import { memberOf, type Travel, travelOf } from './json-arrow';
import { isObject, NOTHING, type Shape, widen } from './json-shape';
import { BrokenJson, type Json, parseJson, parseJsonLines, parseManyJson } from './parse-json';
import { uniqueNames } from './unique-names';

const BATCH = 100_000;

/** One table of several files. `about` of a fault begins with the number of the file. */
export async function readJson(files: readonly Uint8Array[], reading: JsonReading): Promise<Rows | FileFault> {
  const values: Json[] = [];
  const fileOf: number[] = [];
  for (const [number, bytes] of files.entries())
    try {
      for (const value of parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), reading.format)) {
        values.push(value);
        fileOf.push(number);
      }
    } catch (error) {
      if (error instanceof BrokenJson) return { fault: 'broken-json', about: `${number} ${error.message}` };
      return { fault: 'not-text', about: String(number) };
    }
  return rowsOfValues(values, reading, fileOf);
}

/** One row of each value. `fileOf` says which file it is from. */
export function rowsOfValues(values: readonly Json[], reading: JsonReading, fileOf: readonly number[] = []): Rows {
  const isRecords = reading.records === true || (reading.records === 'auto' && values.every(isObject));
  const columns = columnsOf(values, reading, isRecords);
  const { perFile } = reading;
  const names = uniqueNames([...columns.map(({ name }) => name), ...perFile.map(({ name }) => name)]);
  const types = [...columns.map(({ travel }) => travel.type), ...perFile.map(() => new Utf8())];
  const fields = types.map((type, index) => new Field(names[index] ?? '', type, true));
  const batches: unknown[][][] = [];
  for (let from = 0; from < values.length; from += BATCH) {
    const rows = values.slice(from, from + BATCH);
    batches.push([
      ...columns.map(({ read }) => rows.map(read)),
      ...perFile.map((column) => rows.map((_, row) => column.values[fileOf[from + row] ?? 0] ?? null)),
    ]);
  }
  const casts = columns.flatMap(({ travel }, index) => (travel.cast ? [[names[index], travel.cast]] : []));
  return { stream: toStream(fields, batches), casts: Object.fromEntries(casts) };
}

function parse(text: string, format: JsonReading['format']): readonly Json[] {
  if (format === 'newline_delimited') return parseJsonLines(text);
  if (format === 'unstructured') return parseManyJson(text);
  const isList = /^\s*\[/.test(text);
  if (format === 'array' || isList) {
    const value = parseJson(text);
    return Array.isArray(value) ? value : [value];
  }
  const [first = ''] = text.trimStart().split('\n', 1);
  if (!isWhole(first)) return parseManyJson(text);
  try {
    return parseJsonLines(text);
  } catch (error) {
    return otherwise(() => parseManyJson(text), error);
  }
}

function otherwise<T>(attempt: () => T, error: unknown): T {
  try {
    return attempt();
  } catch {
    throw error;
  }
}

function isWhole(line: string): boolean {
  try {
    parseJson(line);
    return true;
  } catch {
    return false;
  }
}

type Column = { readonly name: string; readonly travel: Travel; readonly read: (row: Json) => unknown };

function columnsOf(
  values: readonly Json[],
  { columns, texts, plain = [] }: JsonReading,
  isRecords: boolean,
): readonly Column[] {
  const shapeOf = (name: string, shape: Shape): Shape => (texts.includes(name) ? withoutParts(shape) : shape);
  if (!isRecords) {
    const travel = travelOf(shapeOf('json', values.reduce(widen, NOTHING)));
    return [{ name: 'json', travel, read: travel.value }];
  }
  const all = values.reduce<Shape>(widen, { kind: 'struct', fields: new Map() });
  const shapes = all.kind === 'struct' ? all.fields : new Map<string, Shape>();
  const names = columns ?? [...shapes.keys()];
  return (names.length > 0 ? names : ['json']).map((name) => {
    const shape = shapeOf(name, shapes.get(name) ?? NOTHING);
    const travel = shape.kind === 'mixed' && plain.includes(name) ? plainTravel(shape) : travelOf(shape);
    return { name, travel, read: (row) => travel.value(isObject(row) ? memberOf(row, name) : null) };
  });
}

const withoutParts = (shape: Shape): Shape =>
  shape.kind === 'list' || shape.kind === 'struct' ? { kind: 'mixed' } : shape;

function plainTravel(shape: Shape): Travel {
  const travel = travelOf(shape);
  return { ...travel, value: (value) => (typeof value === 'string' ? value : travel.value(value)) };
}

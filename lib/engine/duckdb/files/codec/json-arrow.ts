import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int64,
  List,
  Struct,
  TimeMicrosecond,
  TimestampMicrosecond,
  Uint64,
  Utf8,
} from 'apache-arrow';
import { momentValue } from '../../../../core/moments';
import { quoteName } from '../../../../core/sql-tokens';
import { typeText } from '../../arrow-type';
import { isObject, type Shape } from './json-shape';
import { isList, type Json } from './parse-json';
import { uniqueNames } from './unique-names';

/** How a shape's values travel; `cast` is its type in SQL, where it travels as text. */
export type Travel = {
  readonly type: DataType;
  readonly cast?: string;
  readonly value: (value: Json) => unknown;
};

const asText = (value: Json) => (value === null ? null : jsonText(value));

export function travelOf(shape: Shape): Travel {
  switch (shape.kind) {
    case 'null':
    case 'mixed':
      return { type: new Utf8(), value: asText };
    case 'text':
      return { type: new Utf8(), value: (value) => value };
    case 'uuid':
      return { type: new Utf8(), cast: 'UUID', value: (value) => value };
    case 'boolean':
      return { type: new Bool(), value: (value) => value };
    case 'bigint':
      return { type: new Int64(), value: (value) => value };
    case 'ubigint':
      return { type: new Uint64(), value: (value) => value };
    case 'double':
      return { type: new Float64(), value: (value) => value };
    case 'date':
    case 'time':
    case 'timestamp': {
      const { kind } = shape;
      return {
        type: new MOMENTS[kind](),
        value: (value) => (typeof value === 'string' ? momentValue(value, kind) : null),
      };
    }
    case 'list': {
      const item = travelOf(shape.item);
      const type = new List(new Field('item', item.type, true));
      const value = (from: Json) => (isList(from) ? from.map(item.value) : null);
      return item.cast ? { type, value, cast: `${item.cast}[]` } : { type, value };
    }
    case 'struct':
      return shape.fields.size === 0 ? { type: new Utf8(), value: asText } : structTravel(shape.fields);
  }
}

const MOMENTS = { date: DateDay, time: TimeMicrosecond, timestamp: TimestampMicrosecond } as const;

function structTravel(shapes: ReadonlyMap<string, Shape>): Travel {
  const keys = [...shapes.keys()];
  const names = uniqueNames(keys);
  const travels = [...shapes.values()].map(travelOf);
  const type = new Struct(travels.map((travel, index) => new Field(names[index] ?? '', travel.type, true)));
  const value = (from: Json) => {
    if (!isObject(from)) return null;
    return Object.fromEntries(
      travels.map((travel, index) => [names[index] ?? '', travel.value(memberOf(from, keys[index] ?? ''))]),
    );
  };
  if (!travels.some(({ cast }) => cast)) return { type, value };
  const parts = travels.map((travel, index) => `${quoteName(names[index] ?? '')} ${sqlType(travel)}`);
  return { type, value, cast: `STRUCT(${parts.join(', ')})` };
}

const sqlType = ({ cast, type }: Travel) => cast ?? typeText(new Field('', type, true));

export const memberOf = (from: { readonly [key: string]: Json }, key: string): Json =>
  Object.hasOwn(from, key) ? (from[key] ?? null) : null;

/** JSON without spaces, whole numbers exact. */
function jsonText(value: Json): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`);
  return `{${entries.join(',')}}`;
}

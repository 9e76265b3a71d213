import { exactNumber, shortFloat } from '../exact-number';
import { kindOf, type Value } from '../value';
import { mapTypes, memberType, structFields } from './type-words';

/** Values of two types can be equal only if their families are. `DECIMAL(4,2)` and `DOUBLE` are one family, DATE and TIMESTAMP two. */
export function familyOf(type: string): string {
  const member = memberType(type);
  if (member !== undefined) return `${familyOf(member)}[]`;
  const fields = structFields(type);
  if (fields)
    return `struct(${fields
      .map((field) => `${field.name} ${familyOf(field.type)}`)
      .sort()
      .join(', ')})`;
  const map = mapTypes(type);
  if (map) return `map(${map.map(familyOf).join(', ')})`;
  const kind = kindOf(type);
  if (kind === 'number' || kind === 'text' || kind === 'boolean') return kind;
  return type.toLowerCase().replace(/\(\d+\)| without time zone$|(?<=^timestamp)_(s|ms|ns)$/g, '');
}

export type Spelling = (value: Value) => string;

/** Spells values so that two are equal exactly if their spellings are. NULL is the same in every type. */
export function spellingOf(type: string): Spelling {
  const spell = spellingOfPresent(type);
  return (value) => (value === null ? 'N' : spell(value));
}

function spellingOfPresent(type: string): Spelling {
  const member = memberType(type);
  if (member !== undefined) {
    const spell = spellingOf(member);
    return (value) => (Array.isArray(value) ? `[${JSON.stringify(value.map(spell))}` : odd(value));
  }
  const fields = structFields(type);
  if (fields) {
    const types = new Map(fields.map((field) => [field.name, spellingOf(field.type)]));
    return (value) => spellStruct(value, types);
  }
  const map = mapTypes(type);
  if (map) {
    const [key, content] = [spellingOf(map[0]), spellingOf(map[1])];
    return (value) =>
      Array.isArray(value)
        ? `{${JSON.stringify(value.map((entry) => (Array.isArray(entry) ? entry.map((item, at) => (at === 0 ? key : content)(item)) : odd(entry))))}`
        : odd(value);
  }
  const family = familyOf(type);
  if (family === 'text') return (value) => (typeof value === 'string' ? `'${value}` : odd(value));
  if (family === 'boolean') return (value) => (typeof value === 'boolean' ? `?${value}` : odd(value));
  if (family === 'number') {
    const single = /^(FLOAT|real)$/.test(type);
    return (value) => {
      if (typeof value !== 'number' && typeof value !== 'string') return odd(value);
      const exact = exactNumber(single && typeof value === 'number' ? shortFloat(value) : value);
      return exact === undefined ? odd(value) : `#${exact}`;
    };
  }
  return (value) => `@${family} ${typeof value === 'string' ? value : odd(value)}`;
}

function spellStruct(value: Value, types: ReadonlyMap<string, Spelling>): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return odd(value);
  const entries = Object.entries(value).map(([name, content]) => [name, (types.get(name) ?? odd)(content)] as const);
  return `{${JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))}`;
}

/** A value that its column's type does not announce. */
const odd: Spelling = (value) => `!${JSON.stringify(value)}`;

/** What a column's declared type is in TypeScript. */
export type BorderType =
  | { readonly kind: 'boolean' | 'integer' | 'bigint' | 'float' | 'decimal' | 'text' | 'instant' | 'unknown' }
  | { readonly kind: 'list'; readonly of: BorderType }
  | { readonly kind: 'struct'; readonly fields: readonly { readonly name: string; readonly type: BorderType }[] }
  | { readonly kind: 'map'; readonly key: BorderType; readonly value: BorderType };

const INTEGER = /^(U?(TINY|SMALL|BIG)INT|U?INTEGER|INT[248]?)$/;
const FLOAT = /^(FLOAT|DOUBLE|REAL|DOUBLE PRECISION)$/;
const TEXT =
  /^(VARCHAR|TEXT|CHARACTER VARYING|CHARACTER|CHAR|BPCHAR|DATE|TIME|TIME_NS|TIME WITH(OUT)? TIME ZONE|TIMETZ|INTERVAL|UUID|BLOB|BYTEA|BIT|JSON|JSONB|ENUM|NULL|"NULL")$/;
const INSTANT = /^(TIMESTAMP|TIMESTAMP_(S|MS|NS)|TIMESTAMP WITH(OUT)? TIME ZONE|TIMESTAMPTZ)$/;

/** A DECIMAL keeps its exact value in a number up to this many digits. */
const NUMBER_DIGITS = 15;

/** Reads a type as DuckDB or Postgres spells it. */
export function parseBorderType(text: string): BorderType {
  const type = text.trim();
  const list = /^(.*)\[\d*\]$/s.exec(type);
  if (list?.[1]) return { kind: 'list', of: parseBorderType(list[1]) };
  const open = type.indexOf('(');
  const name = (open < 0 ? type : type.slice(0, open) + type.slice(type.lastIndexOf(')') + 1)).trim().toUpperCase();
  const parts = open < 0 ? [] : splitParts(type.slice(open + 1, type.lastIndexOf(')')));
  if (name === 'STRUCT') return { kind: 'struct', fields: parts.map(parseField) };
  const [key, value] = parts;
  if (name === 'MAP' && key && value) return { kind: 'map', key: parseBorderType(key), value: parseBorderType(value) };
  if (name === 'DECIMAL' || name === 'NUMERIC') return { kind: Number(key) <= NUMBER_DIGITS ? 'decimal' : 'text' };
  return { kind: scalarKind(name) };
}

function scalarKind(name: string) {
  if (INTEGER.test(name)) return 'integer';
  if (name === 'HUGEINT' || name === 'UHUGEINT') return 'bigint';
  if (FLOAT.test(name)) return 'float';
  if (name === 'BOOLEAN' || name === 'BOOL') return 'boolean';
  if (INSTANT.test(name)) return 'instant';
  return TEXT.test(name) ? 'text' : 'unknown';
}

function parseField(text: string): { name: string; type: BorderType } {
  const quoted = /^"((?:[^"]|"")*)"\s+/.exec(text);
  if (quoted)
    return { name: (quoted[1] ?? '').replaceAll('""', '"'), type: parseBorderType(text.slice(quoted[0].length)) };
  const space = text.indexOf(' ');
  return { name: text.slice(0, space), type: parseBorderType(text.slice(space)) };
}

/** Splits at commas that stand in no bracket and no quotes. */
function splitParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),]/g)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token !== ',' || depth > 0) continue;
    parts.push(text.slice(from, index).trim());
    from = index + 1;
  }
  return [...parts, text.slice(from).trim()];
}

const isIdentifier = (name: string) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);

/** A property's name as TypeScript writes it. */
const propertyName = (name: string) => (isIdentifier(name) ? name : JSON.stringify(name));

/** TypeScript for the values of a column: `number | null`. */
export const typescriptTypeOf = (duckdbType: string): string => spell(parseBorderType(duckdbType));

function spell(type: BorderType): string {
  return type.kind === 'unknown' ? 'unknown' : `${spellValue(type)} | null`;
}

function spellValue(type: BorderType): string {
  switch (type.kind) {
    case 'boolean':
    case 'bigint':
    case 'unknown':
      return type.kind;
    case 'integer':
    case 'float':
    case 'decimal':
      return 'number';
    case 'text':
      return 'string';
    case 'instant':
      return 'Date';
    case 'list':
      return type.of.kind === 'unknown' ? 'unknown[]' : `(${spell(type.of)})[]`;
    case 'struct':
      return `{ ${type.fields.map(({ name, type: field }) => `${propertyName(name)}: ${spell(field)}`).join('; ')} }`;
    case 'map':
      return `Map<${spellValue(type.key)}, ${spell(type.value)}>`;
  }
}

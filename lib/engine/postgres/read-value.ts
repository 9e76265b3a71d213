import type { Value } from '../../core/value';

type Read = (text: string) => Value;

/** How to read a value from the server's text, by the name of its type. */
export function readerOf(type: string): Read {
  if (type.endsWith('[]')) {
    const read = readerOf(type.slice(0, -2));
    return (text) => readArray(text, read);
  }
  switch (type) {
    case 'boolean':
      return (text) => text === 't';
    case 'smallint':
    case 'integer':
    case 'oid':
      return Number;
    case 'bigint':
      return (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
    case 'real':
    case 'double precision':
      return (text) => (Number.isFinite(Number(text)) ? Number(text) : text);
    case 'bytea':
      return (text) => text.slice(2).toUpperCase();
    default:
      return (text) => text;
  }
}

/** `{1,NULL,"a \"b\""}`, `{{1,2},{3,4}}`, and `[0:1]={1,2}` where the first index is not 1. */
function readArray(text: string, read: Read): Value {
  let at = text.indexOf('{');
  const list = (): Value[] => {
    const items: Value[] = [];
    at++;
    while (text[at] !== '}') {
      if (text[at] === '{') items.push(list());
      else items.push(item());
      if (text[at] === ',') at++;
    }
    at++;
    return items;
  };
  const item = (): Value => {
    if (text[at] !== '"') {
      const from = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '}') at++;
      const bare = text.slice(from, at);
      return bare === 'NULL' ? null : read(bare);
    }
    let value = '';
    for (at++; text[at] !== '"'; at++) {
      if (text[at] === '\\') at++;
      value += text[at] ?? '';
    }
    at++;
    return read(value);
  };
  return list();
}

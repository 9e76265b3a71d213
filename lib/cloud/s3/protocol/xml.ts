/** An element: its text, or its children in order. Undefined is left out. */
export type Content = string | number | boolean | undefined | readonly Element[];
export type Element = readonly [name: string, content: Content];

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

const SPELLED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const isSpecial = (character: string) => '&<>"'.includes(character) || character < ' ';

const escaped = (text: string) =>
  [...text].some(isSpecial)
    ? Array.from(text, (character) =>
        isSpecial(character) ? (SPELLED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`) : character,
      ).join('')
    : text;

function write([name, content]: Element): string {
  if (content === undefined) return '';
  const inner = Array.isArray(content) ? content.map(write).join('') : escaped(String(content));
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
}

/** An answer of S3. */
export function resultXml(name: string, content: readonly Element[] | string): string {
  const inner = typeof content === 'string' ? escaped(content) : content.map(write).join('');
  return `${HEAD}<${name} xmlns="${NAMESPACE}">${inner}</${name}>`;
}

export const errorXml = (content: readonly Element[]): string => `${HEAD}${write(['Error', content])}`;

import type { Report } from './problems';
import type { Place } from './source';

export type Word = { readonly text: string; readonly place: Place };
export type Attribute = { readonly name: string; readonly value: string; readonly place: Place };
/** What follows the backticks of a fence: words, then `key=value` pairs. */
export type Info = { readonly words: readonly Word[]; readonly attributes: readonly Attribute[] };

const WORD = /[^\s="]+(?=\s|$)/y;
const PAIR = /([^\s="]+)=(?:"((?:\\["\\]|\\(?!["\\])|[^"\\])*)"|([^\s"]+))(?=\s|$)/y;

/** In quotes, `\"` is a quote and `\\` a backslash, as in Markdown. */
export function readInfo(text: string, start: Place, report: Report): Info {
  const words: Word[] = [];
  const attributes: Attribute[] = [];
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const place = { line: start.line, column: start.column + at };
    const pair = match(PAIR);
    const word = pair ? undefined : match(WORD);
    if (pair) {
      const [, name = '', quoted, bare] = pair;
      attributes.push({ name, value: bare ?? (quoted ?? '').replaceAll(/\\(["\\])/g, '$1'), place });
    } else if (word) {
      if (attributes.length > 0)
        report(place, `\`${word[0]}\` has no value: write \`key=value\`, with spaces in "quotes"`);
      else words.push({ text: word[0], place });
    } else if (!/\s/.test(text.charAt(at))) {
      report(place, 'cannot read this: write `key=value`, and a value with spaces or quotes in double quotes');
      return { words, attributes };
    }
    at += (pair ?? word)?.[0].length ?? 1;
  }
  return { words, attributes };
}

/** Written so that `readInfo` reads the same value. */
export const writeAttribute = (name: string, value: string) =>
  /^[^\s"]+$/.test(value) ? `${name}=${value}` : `${name}="${value.replaceAll(/\\(?=["\\]|$)|"/g, '\\$&')}"`;

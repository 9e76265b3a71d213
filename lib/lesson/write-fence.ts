import { writeAttribute } from './info';
import type { ChartSpec, Exercise, Language } from './schema';

/** Attributes in the order in which they are written; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What follows the backticks: `sql cell films chart=bar x=rating`. */
export function writeInfo(words: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [writeAttribute(name, value)],
  );
  return [words, ...pairs].join(' ');
}

export function writeFence(words: string, attributes: Attributes, body: string): string {
  const info = writeInfo(words, attributes);
  const mark = info.includes('`') ? '~' : '`';
  const marks = mark.repeat(fenceLength(body, mark, 3));
  return `${marks}${info}\n${body === '' ? '' : `${body}\n`}${marks}`;
}

/** Long enough that no line of `body` ends the fence, or looks like the beginning of another. */
export function fenceLength(body: string, mark: string, least: number): number {
  const runs = body.split('\n').map((line) => {
    const start = line.trimStart();
    return start.length - start.replace(new RegExp(`^${mark}+`), '').length;
  });
  return Math.max(least, ...runs.map((length) => (length >= 3 ? length + 1 : 0)));
}

type Written = Language | Exercise['language'];

export const engineAttribute = (language: Written): Attributes =>
  language.language === 'sql' && language.engine === 'postgres' ? { engine: 'postgres' } : {};

export function chartAttributes(chart: ChartSpec | undefined): Attributes {
  if (!chart) return {};
  const { kind, line, ...texts } = chart;
  return { chart: kind, ...texts, line: line === undefined ? undefined : String(line) };
}

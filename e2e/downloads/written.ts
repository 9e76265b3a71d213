import type { Came } from './what-came';

/** One row: when, and what comes then. */
export type Moment = { readonly when: string; readonly came: readonly Came[] };
export type Section = { readonly title: string; readonly says: string; readonly moments: readonly Moment[] };

/** Builds differ by a little: two digits say enough. */
function size(bytes: number): string {
  if (bytes < 5_000) return '< 5 kB';
  const unit = 10 ** (Math.floor(Math.log10(bytes)) - 1);
  const rounded = Math.round(bytes / unit) * unit;
  return rounded < 1_000_000 ? `${Math.round(rounded / 1_000)} kB` : `${(rounded / 1_000_000).toFixed(1)} MB`;
}

const row = ({ when, came }: Moment) =>
  `| ${when} | ${came.map(({ name, bytes }) => `${name} ${size(bytes)}`).join(', ') || 'nothing'} |`;

export const written = (sections: readonly Section[]): string =>
  sections
    .map(({ title, says, moments }) =>
      [`## ${title}`, '', says, '', '| when | what comes |', '| --- | --- |', ...moments.map(row)].join('\n'),
    )
    .join('\n\n');

const SIZE = /(?:< )?\d+(?:\.\d+)? [kM]B/g;

const bytesOf = (text: string) => Number.parseFloat(text.replace('< ', '')) * (text.endsWith('MB') ? 1_000_000 : 1_000);

/** How far a size may be from what is written, before the page is to be written anew. */
const FAR = 0.2;
const LITTLE = 6_000;

/** Lines whose names differ, or whose sizes are far apart. */
export function differences(before: string, now: string): readonly string[] {
  const said = before.split('\n');
  return now.split('\n').flatMap((line, at) => {
    const old = said[at] ?? '';
    if (namesOf(old) !== namesOf(line)) return [`- ${old}\n+ ${line}`];
    const sizes = (old.match(SIZE) ?? []).map(bytesOf);
    const isFar = (line.match(SIZE) ?? []).some((text, nth) => {
      const expected = sizes[nth] ?? 0;
      return Math.abs(bytesOf(text) - expected) > Math.max(LITTLE, FAR * expected);
    });
    return isFar ? [`- ${old}\n+ ${line}`] : [];
  });
}

/** The order of names follows sizes, and may change with them. */
const namesOf = (line: string) =>
  line
    .replaceAll(SIZE, '')
    .split(/[,|]/)
    .map((part) => part.trim())
    .sort()
    .join();

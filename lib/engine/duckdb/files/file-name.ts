import { isObjectAddress, isPattern, plainFileName } from '../../../core/file-names';
import { nearest } from '../../../core/nearest';
import type { Token } from '../../../core/sql-tokens';
import { mistake } from '../../sql/mistake';
import type { FileVersion } from './stored-files';

export type FileFormat = 'csv' | 'json' | 'parquet';

const FORMATS: readonly (readonly [FileFormat, RegExp])[] = [
  ['csv', /\.(?:csv|tsv)(?:\.gz)?$/i],
  ['json', /\.(?:json|jsonl|ndjson)$/i],
  ['parquet', /\.parquet$/i],
];

/** What a file holds, told by its ending. */
export const formatOf = (name: string) => FORMATS.find(([, ending]) => ending.test(name))?.[0];

const ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i;
const ROOT = /^(?:[/\\~]|[a-z]:[/\\])/i;

/** The name of a file or object that SQL may read or write; a mistake if it leads elsewhere. */
export function fileName({ value, from, to }: Pick<Token, 'value' | 'from' | 'to'>): string {
  const wrong = isObjectAddress(value) ? wrongAddress(value) : wrongName(value);
  if (wrong) throw mistake(wrong, { name: value }, { from, to });
  return plainFileName(value);
}

const OBJECT = /^s3:\/\/[^/]+/;

/** A key that looks like a way up would confuse the engine's folders. */
const wrongAddress = (text: string) => (!OBJECT.test(text) || text.split('/').includes('..') ? 'file-name' : undefined);

export function wrongName(text: string): 'file-address' | 'file-outside' | 'file-name' | undefined {
  if (ADDRESS.test(text)) return 'file-address';
  if (ROOT.test(text) || text.split(/[/\\]/).includes('..')) return 'file-outside';
  return text.trim() === '' || plainFileName(text).endsWith('/') ? 'file-name' : undefined;
}

/** The files that a name or pattern means, in the order of their names; a mistake if there is none. */
export function filesOf(token: Token, visible: ReadonlyMap<string, FileVersion>): readonly FileVersion[] {
  const { from, to } = token;
  const name = fileName(token);
  const exact = visible.get(name);
  if (exact) return [exact];
  if (!isPattern(name)) {
    const near = nearest(name, visible.keys());
    throw mistake('missing-file', { name: token.value, near }, { from, to });
  }
  const pattern = patternOf(name);
  const found = [...visible.values()].filter((file) => pattern.test(file.name));
  if (found.length === 0) throw mistake('no-file-fits', { name: token.value }, { from, to });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `**` crosses folders, `*` and `?` do not. */
export function patternOf(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*\*|\*|\?|\[!?[^\]]+\])/);
  const source = parts.map((part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (/^\[.+\]$/.test(part)) return part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
    return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`);
}

import type { Token } from '../../core/sql-tokens';

/** What needs an extension that is not here, and what to use instead. The first that fits wins. */
type Absent = { readonly extension: string; readonly words: RegExp; readonly instead: string };

const ABSENT: readonly Absent[] = [
  { extension: 'icu', words: /^(?:current_date|today)$/, instead: 'For today’s date write now()::TIMESTAMP::DATE.' },
  {
    extension: 'icu',
    words: /^(?:zone|timezone|pg_timezone_names|make_timestamptz)$/,
    instead: 'Keep moments as TIMESTAMP in UTC, and add an INTERVAL for another zone.',
  },
  {
    extension: 'icu',
    words: /^(?:current_time|current_localtime|current_localtimestamp|localtime|localtimestamp|get_current_time)$/,
    instead: 'Write now()::TIMESTAMP, or now()::TIMESTAMP::TIME.',
  },
  { extension: 'icu', words: /^collate$/, instead: 'Sort by lower(x) or by strip_accents(x).' },
  { extension: 'icu', words: /^/, instead: 'Convert the moment to TIMESTAMP first, as in now()::TIMESTAMP.' },
  {
    extension: 'json',
    words: /^(?:->>?|json_extract\w*|json_value|json_exists)$/,
    instead:
      'Read the file with read_json, whose objects become STRUCTs: column.field. Or parse it in a TypeScript cell.',
  },
  {
    extension: 'json',
    words: /^(?:to_json|json_object|json_array|json_group_\w+|json_quote|row_to_json|array_to_json)$/,
    instead: 'Use STRUCT and LIST values: {a: 1}, [1, 2], struct_pack, list. COPY … TO writes them as JSON.',
  },
  { extension: 'json', words: /^json$/, instead: 'Keep JSON as VARCHAR, or as STRUCT and LIST values.' },
  { extension: 'json', words: /^/, instead: 'Parse JSON in a TypeScript cell, or use STRUCT and LIST values.' },
  { extension: 'parquet', words: /^/, instead: 'Files are read with FROM and written with COPY … TO.' },
  {
    extension: 'fts',
    words: /^/,
    instead: "Search with LIKE, ILIKE, regexp_matches or list_contains(string_split(text, ' '), word).",
  },
  { extension: 'httpfs', words: /^/, instead: 'Name a file of the notebook.' },
  { extension: 'spatial', words: /^/, instead: 'Keep places as two DOUBLE columns and compute with them.' },
  { extension: 'excel', words: /^/, instead: 'Save the sheet as CSV and read that.' },
  { extension: 'inet', words: /^/, instead: 'Keep addresses as VARCHAR.' },
  { extension: '', words: /^/, instead: 'Bring the data as CSV, JSON or Parquet.' },
];

export type AbsentFeature = { readonly token: Token | undefined; readonly instead: string };

/** Which word of a statement needs the extension, and what to use instead; `pointed` is where the engine pointed. */
export function absentFeature(extension: string, tokens: readonly Token[], pointed: Token | undefined): AbsentFeature {
  const words = [...(pointed ? [pointed] : []), ...tokens].filter(({ kind }) => kind === 'word' || kind === 'operator');
  const arrow = arrowOf(tokens);
  const rows = ABSENT.filter((row) => row.extension === extension || row.extension === '');
  for (const { words: fits, instead } of rows) {
    if (fits.source === '^') return { token: pointed, instead };
    if (arrow && fits.test('->')) return { token: arrow, instead };
    const token = words.find(({ kind, value }) => kind === 'word' && fits.test(value));
    if (token) return { token, instead };
  }
  return { token: pointed, instead: '' };
}

/** `->` and `->>` are several tokens: the first stands for all. */
function arrowOf(tokens: readonly Token[]): Token | undefined {
  const at = tokens.findIndex(
    ({ kind, value }, index) => kind === 'operator' && value === '-' && tokens[index + 1]?.value === '>',
  );
  const [first, second, third] = tokens.slice(at, at + 3);
  if (at < 0 || !first || !second) return undefined;
  const last = third?.value === '>' ? third : second;
  return { ...first, to: last.to, value: last === third ? '->>' : '->' };
}

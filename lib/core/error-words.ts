/** What a sentence about a mistake may mention. */
export type ErrorDetails = {
  readonly name?: string | undefined;
  readonly near?: string | undefined;
  /** The engine's own sentence, cleaned. */
  readonly engineWords?: string | undefined;
  readonly statement?: number | undefined;
};

const quoted = (name: string | undefined) => (name ? `“${name}”` : 'this');
const meant = ({ near }: ErrorDetails) => (near ? ` Did you mean “${near}”?` : '');

/** Our words for a mistake in SQL, by its code. */
const WORDS: Readonly<Record<string, (details: ErrorDetails) => string>> = {
  syntax: (d) => `The statement stops making sense at ${quoted(d.name)}.${meant(d)}`,
  'syntax-end': () => 'The statement ends too early: something is missing at its end.',
  'open-text': () => 'A text begins with a quote here and never ends. Close it with a single quote.',
  'open-name': () => 'A name begins with a double quote here and never ends. Texts are written in single quotes.',
  'unknown-table': (d) => `There is no table ${quoted(d.name)}.${meant(d)}`,
  'unknown-column': (d) => `There is no column ${quoted(d.name)}.${meant(d)}`,
  'ambiguous-column': (d) => `Several tables have a column ${quoted(d.name)}. Write the table’s name before it.`,
  'unknown-function': (d) => `There is no function ${quoted(d.name)}.${meant(d)}`,
  'unknown-type': (d) => `There is no type ${quoted(d.name)}.${meant(d)}`,
  'unknown-name': (d) => `There is no ${quoted(d.name)} here.${meant(d)}`,
  'wrong-arguments': (d) =>
    `${quoted(d.name)} does not take arguments of these types. Convert them with CAST, or use another function.`,
  'missing-group-by': (d) =>
    `The column ${quoted(d.name)} is neither in GROUP BY nor inside an aggregate, so one group could have many values of it.`,
  'aggregate-in-where': () =>
    'WHERE looks at single rows, so it cannot contain an aggregate. Use HAVING after GROUP BY.',
  conversion: (d) => `A value cannot be converted: ${lower(d.engineWords)}`,
  'out-of-range': (d) => `A number does not fit its type: ${lower(d.engineWords)}`,
  'division-by-zero': () => 'A number was divided by zero.',
  'not-null': (d) => `The column ${quoted(d.name)} may not be NULL.`,
  'duplicate-key': (d) => `A row with this key exists already${d.name ? `: ${d.name}` : ''}. The key must be unique.`,
  'foreign-key': (d) => `The rows would point to a key that is not there: ${lower(d.engineWords)}`,
  check: (d) => `A row breaks a rule of its table: ${lower(d.engineWords)}`,
  'already-exists': (d) => `${quoted(d.name)} exists already. CREATE OR REPLACE replaces it; IF NOT EXISTS leaves it.`,
  'column-count': (d) => `The number of values does not match the number of columns: ${lower(d.engineWords)}`,
  'many-rows': () => 'A subquery that stands for one value returned more than one row.',
  'out-of-memory': () => 'This needs more memory than a page has. Work on fewer rows or columns at a time.',
  'engine-ended': () =>
    'The engine ran into its limits and had to be restarted. The tables are as they were before this statement.',
  permission: () => 'SQL here reads and writes only files under “files/”: no other files, and no network.',
  'missing-file': (d) => `There is no such file: ${lower(d.engineWords)}`,
  'extension-parquet': () => 'This engine has no Parquet reader. Read the data from a table or a CSV file.',
  'extension-json': () =>
    'This engine has no JSON functions. Parse JSON in a TypeScript cell, or use STRUCT and LIST values.',
  'extension-icu': () =>
    'This engine has no time zones or calendar. Use TIMESTAMP without a zone; for today’s date, now()::TIMESTAMP::DATE.',
  extension: (d) => `This needs an extension that is not part of the notebook: ${lower(d.engineWords)}`,
  'fixed-setting': () => 'The settings of this engine are fixed.',
  transaction: (d) => sentence(d.engineWords),
  'open-transaction': () =>
    'A transaction was begun and not ended, so it was rolled back. End it with COMMIT or ROLLBACK in the same cell.',
  'own-place': (d) =>
    `${quoted(d.name)} names a schema. Tables live in their cells here: write the table’s name alone.`,
  'not-here': (d) =>
    `${d.name ?? 'This statement'} is not possible in the notebook: it has one database, and its cells are the schemas.`,
  'no-prepare': () =>
    'Prepared statements do not outlive a statement here. Write the values into the query, or use a sql tag with values.',
  'one-statement': () => 'This takes one statement at a time.',
  'missing-value': (d) => `There is no value for ${quoted(d.name)}.`,
  'too-many-values': (d) =>
    `The table ${quoted(d.name)} has ${d.engineWords}: more than a TypeScript cell may read. Filter or aggregate it in SQL first.`,
  engine: (d) => sentence(d.engineWords),
};

const sentence = (text = 'The engine refused this statement') => (/[.!?]$/.test(text) ? text : `${text}.`);
const lower = (text = '') => sentence(/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** A plain sentence about a mistake; for a code without words of ours, the engine's own. */
export function explain(code: string, details: ErrorDetails): string {
  const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return (words ?? ((d: ErrorDetails) => sentence(d.engineWords)))(details);
}

/** What a sentence about a mistake may mention. */
export type ErrorDetails = {
  readonly name?: string | undefined;
  readonly near?: string | undefined;
  /** The engine's own sentence, cleaned. */
  readonly engineWords?: string | undefined;
  readonly statement?: number | undefined;
  /** What to use instead of something that is not here. */
  readonly instead?: string | undefined;
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
  'aggregate-in-group-by': () => 'GROUP BY cannot contain an aggregate: groups are made before anything is counted.',
  'nested-aggregate': () => 'An aggregate cannot stand inside another. Compute the inner one in a subquery.',
  'window-in-where': (d) =>
    `A window function cannot stand in ${d.name ?? 'WHERE'}. Compute it in a subquery and filter around it.`,
  'unknown-position': (d) => `SELECT has no column with this number: ${lower(d.engineWords)}`,
  'union-columns': () => 'The queries on the two sides do not have the same number of columns.',
  'many-columns': () => 'A subquery that stands for one value selects more than one column.',
  'unlike-types': (d) => `These types do not go together: ${lower(d.engineWords)}`,
  'back-quotes': (d) => `Names are not written in back quotes here.${meant(d)}`,
  conversion: (d) => `A value cannot be converted: ${lower(d.engineWords)}`,
  'out-of-range': (d) => `A number does not fit its type: ${lower(d.engineWords)}`,
  'division-by-zero': () => 'A number was divided by zero.',
  'not-null': (d) => `The column ${quoted(d.name)} may not be NULL.`,
  'duplicate-key': (d) => `A row with this key exists already${d.name ? `: ${d.name}` : ''}. The key must be unique.`,
  'foreign-key': (d) => `The rows would point to a key that is not there: ${lower(d.engineWords)}`,
  check: (d) => `A row breaks a rule of its table: ${lower(d.engineWords)}`,
  'already-exists': (d) => `${quoted(d.name)} exists already. CREATE OR REPLACE replaces it; IF NOT EXISTS leaves it.`,
  'unknown-operator': (d) =>
    `There is no operator ${quoted(d.name)} for these types. Convert one side with CAST, or compare columns of one type.`,
  'too-long': (d) => `A text is too long for its column: ${lower(d.engineWords)}`,
  'no-conflict-key': () =>
    'ON CONFLICT needs a key: name columns that have a PRIMARY KEY or a UNIQUE constraint, exactly those.',
  'still-needed': (d) => `${quoted(d.name)} cannot go, because something still needs it. CASCADE drops that as well.`,
  'column-count': (d) => `The number of values does not match the number of columns: ${lower(d.engineWords)}`,
  'many-rows': () => 'A subquery that stands for one value returned more than one row.',
  'out-of-memory': () => 'This needs more memory than a page has. Work on fewer rows or columns at a time.',
  'engine-ended': () =>
    'The engine ran into its limits and had to be restarted. The tables are as they were before this statement.',
  permission: () => 'SQL here reads and writes only the notebook’s own files: no others, and no network.',
  'missing-file': (d) => `There is no file ${quoted(d.name)} here.${meant(d)}`,
  'no-file-fits': (d) => `No file here fits ${quoted(d.name)}.`,
  'file-name': (d) => `${quoted(d.name)} cannot be the name of a file.`,
  'file-address': (d) =>
    `Addresses such as ${quoted(d.name)} are not read here: the notebook works without a network. Name a file of the notebook.`,
  'file-outside': (d) =>
    `${quoted(d.name)} leads out of the notebook’s files. Name a file by a plain path, as in 'data/film.csv'.`,
  'file-ending': (d) =>
    `The ending of ${quoted(d.name)} does not say what the file holds. Read it with read_csv, read_json or read_parquet.`,
  'file-literal': (d) => `${d.name ?? 'This function'} needs the file’s name as a text here, or a list of such texts.`,
  'file-format': (d) => `Files of the format ${quoted(d.name)} are not written here: csv, json and parquet are.`,
  'file-option': (d) => `The option ${quoted(d.name)} is not understood here.${meant(d)}`,
  'file-option-value': (d) => `This value of the option ${quoted(d.name)} is not understood here.`,
  'file-column': (d) =>
    `The files do not all have the column ${quoted(d.name)}: ${sentence(d.engineWords)} Write union_by_name = true to read it as NULL where it is missing.`,
  'folder-not-empty': (d) =>
    `The folder ${quoted(d.name)} has files already. Choose another, or write OVERWRITE, OVERWRITE_OR_IGNORE or APPEND.`,
  'object-address': (d) =>
    `${quoted(d.name)} is no address of an object: it names a bucket, a slash and a key, as in s3://lake/films.csv.`,
  'no-such-bucket': (d) => `There is no bucket ${quoted(d.name)}.${meant(d)}`,
  'no-such-key': (d) => `There is no object ${quoted(d.name)}.${meant(d)}`,
  'buckets-full': (d) => `${quoted(d.name)} does not fit: the buckets here hold 512 MiB together.`,
  'overwrite-objects': (d) =>
    `Objects are never removed by SQL, so ${quoted(d.name)} cannot be emptied. Write OVERWRITE_OR_IGNORE or APPEND.`,
  'nothing-but-partitions': () =>
    'Every column is in PARTITION_BY, so that nothing is left for the files. WRITE_PARTITION_COLUMNS keeps them.',
  'copy-one-file': (d) =>
    `COPY reads one file, ${quoted(d.name)} means several. Write INSERT INTO … SELECT * FROM read_csv(…).`,
  'not-parquet': (d) => `The file ${quoted(d.name)} is not Parquet: such a file begins and ends with PAR1.`,
  'broken-parquet': (d) => `The Parquet file ${quoted(d.name)} is broken: ${lower(d.engineWords)}`,
  'parquet-type': (d) =>
    `The Parquet file ${quoted(d.name)} has a column that cannot be read here: ${sentence(d.engineWords)}`,
  'parquet-compression': (d) =>
    `Parquet compressed with ${d.engineWords} is not read or written here: SNAPPY and UNCOMPRESSED are.`,
  'broken-json': (d) => `The file ${quoted(d.name)} stops being JSON at ${sentence(d.engineWords)}`,
  'not-text': (d) => `The file ${quoted(d.name)} is not text in UTF-8.`,
  'file-memory': () => 'The file needs more memory than a page has. Split it, or leave columns out.',
  'file-refused': (d) => `The file ${quoted(d.name)} cannot be read: ${sentence(d.engineWords)}`,
  'extension-parquet': (d) => notInBuild(d, 'parquet'),
  'extension-json': (d) => notInBuild(d, 'json'),
  'extension-icu': (d) => notInBuild(d, 'icu'),
  extension: (d) => notInBuild(d, d.name ?? 'an extension'),
  'fixed-setting': () => 'The settings of this engine are fixed.',
  transaction: (d) => sentence(d.engineWords),
  'open-transaction': () =>
    'A transaction was begun and not ended, so it was rolled back. End it with COMMIT or ROLLBACK in the same cell.',
  'doomed-transaction': () =>
    'A statement of this transaction failed, so all of it was rolled back. Send ROLLBACK before anything else.',
  'doomed-commit': () =>
    'Nothing was committed: a statement of this transaction failed, and all of it was rolled back.',
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

const notInBuild = ({ instead, engineWords }: ErrorDetails, extension: string) =>
  `${engineWords ? `${quoted(engineWords)} is part of` : 'This needs'} the extension “${extension}”, which is not in this build. ${instead ?? ''}`.trim();
const sentence = (text = 'The engine refused this statement') => (/[.!?]$/.test(text) ? text : `${text}.`);
const lower = (text = '') => sentence(/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** A plain sentence about a mistake; for a code without words of ours, the engine's own. */
export function explain(code: string, details: ErrorDetails): string {
  const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return (words ?? ((d: ErrorDetails) => sentence(d.engineWords)))(details);
}

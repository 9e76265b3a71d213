import type { EngineWords } from './engine-words';

/** What kind of mistake it is, what it is about, and the names that it could have meant. */
export type Classified = {
  readonly code: string;
  readonly name?: string | undefined;
  readonly candidates?: readonly string[] | undefined;
  /** The tables that have a column which could be one of several. */
  readonly qualifiers?: readonly string[] | undefined;
};

type Rule = {
  readonly type?: string;
  readonly says: RegExp;
  readonly code: string;
};

/** The first rule that fits wins. Its first group is the name; `named` lists follow "Candidate bindings" and the like. */
const RULES: readonly Rule[] = [
  { says: /(?:with name|at or near) "?`/, code: 'back-quotes' },
  { says: /syntax error at end of input/, code: 'syntax-end' },
  { says: /syntax error at or near "([\s\S]*)"/, code: 'syntax' },
  { says: /unterminated quoted string/, code: 'open-text' },
  { says: /unterminated quoted identifier/, code: 'open-name' },
  { says: /(?:Table|View) with name "?(.+?)"? already exists/, code: 'already-exists' },
  { says: /with name "?(.+?)"? already exists/, code: 'already-exists' },
  { says: /^(?:Table|View) with name (.+?) does not exist/, code: 'unknown-table' },
  { says: /(?:Function|Macro)\b.* with name (.+?) does not exist/, code: 'unknown-function' },
  { says: /^Type with name (.+?) does not exist/, code: 'unknown-type' },
  { says: /with name (.+?) does not exist/, code: 'unknown-name' },
  { says: /Referenced table "(.+?)" not found/, code: 'unknown-table' },
  { says: /Referenced column "(.+?)" (?:was )?not found/, code: 'unknown-column' },
  { says: /Referenced update column (\S+) not found/, code: 'unknown-column' },
  { says: /does not have a column (?:named|with name) "(.+?)"/, code: 'unknown-column' },
  { says: /Column "(.+?)" does not exist on/, code: 'unknown-column' },
  { says: /Column with name (.+?) does not exist/, code: 'unknown-column' },
  { says: /Ambiguous reference to column name "(.+?)"/, code: 'ambiguous-column' },
  { says: /column "?(.+?)"? must appear in the GROUP BY clause/, code: 'missing-group-by' },
  { says: /WHERE clause cannot contain aggregates/, code: 'aggregate-in-where' },
  { says: /GROUP BY clause cannot contain aggregates/, code: 'aggregate-in-group-by' },
  { says: /aggregate function calls cannot be nested/, code: 'nested-aggregate' },
  { says: /(WHERE|GROUP BY|HAVING) clause cannot contain window functions/, code: 'window-in-where' },
  { says: /(?:GROUP BY|ORDER) term out of range/, code: 'unknown-position' },
  { says: /Set operations can only apply to expressions with the same number/, code: 'union-columns' },
  { says: /Subquery returns \d+ columns - expected 1/, code: 'many-columns' },
  { says: /Cannot (?:compare|mix) values of type/, code: 'unlike-types' },
  { says: /No function matches[\s\S]*?types '[^\n]*TIMESTAMP WITH TIME ZONE/, code: 'extension-icu' },
  { says: /Unimplemented type for cast \(.*TIMESTAMP WITH TIME ZONE/, code: 'extension-icu' },
  { says: /it exists in the (\w+) extension/, code: 'extension' },
  { says: /No function matches the given name and argument types '(\W+?)\(/, code: 'unknown-operator' },
  { says: /No function matches the given name and argument types '(.+?)\(/, code: 'wrong-arguments' },
  { says: /Could not choose a best candidate function for the function call "(.+?)\(/, code: 'wrong-arguments' },
  { says: /columns but \d+ values were supplied|number of columns/, code: 'column-count' },
  { says: /More than one row returned by a subquery/, code: 'many-rows' },
  { says: /configuration has been locked|configuration option/, code: 'fixed-setting' },
  { says: /Division by zero/i, code: 'division-by-zero' },
  { says: /Could not parse string/, code: 'conversion' },
  { type: 'Conversion', says: /^/, code: 'conversion' },
  { type: 'Mismatch Type', says: /^/, code: 'conversion' },
  { type: 'Out of Range', says: /^/, code: 'out-of-range' },
  { type: 'Out of Memory', says: /^/, code: 'out-of-memory' },
  { says: /"https?:\/\/|"s3:\/\//, code: 'file-address' },
  { type: 'Permission', says: /^/, code: 'permission' },
  { type: 'TransactionContext', says: /^/, code: 'transaction' },
  { type: 'Constraint', says: /NOT NULL constraint failed: (?:.*\.)?(\S+)/, code: 'not-null' },
  { type: 'Constraint', says: /Duplicate key "(.+?)" violates/, code: 'duplicate-key' },
  { type: 'Constraint', says: /foreign key/i, code: 'foreign-key' },
  { type: 'Constraint', says: /CHECK/, code: 'check' },
  { type: 'Constraint', says: /duplicate key/i, code: 'duplicate-key' },
  { type: 'IO', says: /No files found/, code: 'missing-file' },
  { says: /extension '(\w+)'|Extension "?(\w+)"?/, code: 'extension' },
];
const EXPLAINED_EXTENSIONS = ['parquet', 'json', 'icu'];

export function classify(words: EngineWords): Classified {
  const { type, message } = words;
  for (const rule of RULES) {
    if (rule.type !== undefined && rule.type !== type) continue;
    const found = rule.says.exec(message);
    if (!found) continue;
    const name = found[1] ?? found[2];
    const known = rule.code === 'extension' && name !== undefined && EXPLAINED_EXTENSIONS.includes(name);
    const code = known ? `extension-${name}` : rule.code;
    return { code, name, candidates: candidatesOf(words), qualifiers: qualifiersOf(message) };
  }
  return { code: 'engine' };
}

/** `Candidate bindings: "title", "id"`, `Did you mean: "x"`, `Did you mean "floor"?` */
function candidatesOf({ message, candidates }: EngineWords): readonly string[] {
  const listed = /(?:Candidate \w+:|Did you mean)[:\s]*(.*)/.exec(message)?.[1] ?? '';
  const quoted = [...listed.matchAll(/"((?:[^"]|"")+)"/g)].map(([, name = '']) => name.replaceAll('""', '"'));
  return [...candidates, ...quoted].map((name) => name.slice(name.lastIndexOf('.') + 1));
}

/** `(use: "film.title" or "f.title")` */
function qualifiersOf(message: string): readonly string[] {
  const use = /\(use: (.*)\)/.exec(message)?.[1] ?? '';
  return [...use.matchAll(/"((?:[^".]|"")+)\.[^"]*"/g)].map(([, table = '']) => table);
}

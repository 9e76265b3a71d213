import { tokenizeSql } from '../../../core/sql-tokens';
import { RedshiftError, unsupported } from '../redshift-error';
import { type Credentials, missingCredentials, readCredentials } from './credentials';
import { readTokens } from './token-reader';

/** `UNLOAD ('select …') TO 's3://prefix' IAM_ROLE '…' …` */
export type UnloadStatement = {
  readonly query: string;
  readonly target: string;
  readonly credentials: Credentials;
  readonly format: 'text' | 'csv' | 'json' | 'parquet';
  readonly delimiter: string;
  readonly header: boolean;
  readonly nullAs: string;
  readonly addQuotes: boolean;
  readonly escapes: boolean;
  readonly allowOverwrite: boolean;
  readonly parallel: boolean;
  readonly manifest: boolean;
  readonly extension: string | undefined;
};

const WITH_TEXT = ['region', 'null', 'delimiter', 'extension'];
const FLAGS = ['header', 'addquotes', 'escape', 'allowoverwrite', 'manifest'];
const NOT_SIMULATED = [
  'gzip',
  'bzip2',
  'zstd',
  'fixedwidth',
  'partition',
  'encrypted',
  'maxfilesize',
  'rowgroupsize',
  'cleanpath',
];

export function parseUnload(text: string): UnloadStatement {
  const reader = readTokens(text);
  reader.expect('unload');
  reader.expectSign('(');
  const query = reader.literal().value;
  reader.expectSign(')');
  reader.expect('to');
  const target = reader.literal();
  if (!/^s3:\/\/[^/]+\//.test(target.value))
    throw new RedshiftError({ code: '42601', message: `Invalid S3 path: ${target.value}`, position: target.from });
  let credentials: Credentials | undefined;
  let format: UnloadStatement['format'] = 'text';
  let parallel = true;
  const given = new Map<string, string>();
  while (!reader.atEnd()) {
    const found = readCredentials(reader);
    if (found) {
      credentials = found;
      continue;
    }
    if (reader.takes('format')) {
      reader.takes('as');
      const kind = reader.next();
      if (kind.value !== 'csv' && kind.value !== 'parquet' && kind.value !== 'json') return reader.fail(kind);
      format = kind.value;
      continue;
    }
    const token = reader.next();
    const { value: word } = token;
    if (word === 'parallel')
      parallel =
        !(reader.takes('off') || reader.takes('false')) && (reader.takes('on') || reader.takes('true') || true);
    else if (word === 'csv' || word === 'parquet' || word === 'json') format = word;
    else if (WITH_TEXT.includes(word)) {
      reader.takes('as');
      given.set(word, reader.literal().value);
    } else if (FLAGS.includes(word)) given.set(word, '');
    else if (NOT_SIMULATED.includes(word)) throw unsupported(`${word.toUpperCase()} is not simulated here for UNLOAD`);
    else return reader.fail(token);
  }
  if (!credentials) throw missingCredentials();
  if (endsWithLimit(query))
    throw unsupported(
      'Limit clause is not supported',
      'Put the query with LIMIT into brackets: SELECT * FROM (… LIMIT 10).',
    );
  const delimiter = given.get('delimiter') ?? (format === 'csv' ? ',' : '|');
  return {
    query,
    target: target.value,
    credentials,
    format,
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    header: given.has('header'),
    nullAs: given.get('null') ?? '',
    addQuotes: given.has('addquotes'),
    escapes: given.has('escape'),
    allowOverwrite: given.has('allowoverwrite'),
    parallel,
    manifest: given.has('manifest'),
    extension: given.get('extension'),
  };
}

/** A LIMIT outside all brackets. */
function endsWithLimit(query: string): boolean {
  let depth = 0;
  return tokenizeSql(query).some(({ kind, value }) => {
    if (kind === 'operator' && value === '(') depth++;
    if (kind === 'operator' && value === ')') depth--;
    return depth === 0 && kind === 'word' && value === 'limit';
  });
}

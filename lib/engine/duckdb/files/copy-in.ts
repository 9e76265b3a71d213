import { isOperator, quoteText } from '../../../core/sql-tokens';
import type { SqlStatement } from '../../../core/sql-words';
import { mistake } from '../../sql/mistake';
import type { Replacement } from '../../sql/rewrite';
import type { World } from '../world';
import { enginePath } from './engine-files';
import { filesOf, formatOf } from './file-name';
import { closingOf, readLiteral } from './literal';
import { readOptions } from './read-options';
import { jsonQuery, parquetQuery } from './read-tables';
import type { FileVersion } from './stored-files';

/** The file of `COPY t FROM 'file'`, and where its FROM stands. */
export function copiedFile({ kind, tokens, file }: SqlStatement) {
  if (kind !== 'copy' || file) return undefined;
  const listEnd = isOperator(tokens[2], '(') ? closingOf(tokens, 2) : 1;
  const [from, source] = tokens.slice(listEnd + 1, listEnd + 3);
  return from?.value === 'from' && source?.kind === 'text' ? { listEnd, from, source } : undefined;
}

/** `COPY t FROM 'file'`: the engine's own for CSV, an INSERT for what it cannot read. */
export async function copiedIn(
  world: World,
  visible: ReadonlyMap<string, FileVersion>,
  statement: SqlStatement,
): Promise<readonly Replacement[] | undefined> {
  const copied = copiedFile(statement);
  if (!copied) return undefined;
  const { tokens, text } = statement;
  const { listEnd, from, source: file } = copied;
  const range = { from: file.from, to: file.to };
  const files = filesOf(file, visible);
  const [first] = files;
  if (files.length !== 1 || !first) throw mistake('copy-one-file', { name: file.value }, range);
  const at = tokens.findIndex((token, index) => index > listEnd && token.value === 'format');
  const format = at < 0 ? (formatOf(first.name) ?? 'csv') : String(readLiteral(tokens.slice(at + 1, at + 2)));
  if ((format !== 'json' && format !== 'parquet') || world.duckdb.reads.has(format))
    return [{ ...range, written: quoteText(enginePath(world, first)) }];
  const options = readOptions(format, 'read', []);
  const query = await (format === 'json'
    ? jsonQuery(world, files, options, false, range)
    : parquetQuery(world, files, options, range));
  const [copy] = tokens;
  const byName = format === 'json' && listEnd === 1 ? 'BY NAME ' : '';
  return [
    { from: 0, to: copy?.to ?? 0, written: 'INSERT INTO' },
    { from: from.from, to: text.length, written: `${byName}${query}` },
  ];
}

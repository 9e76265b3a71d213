import { RedshiftError } from '../redshift-error';
import type { CopyFormat, CopyOptions } from './copy-options';
import { readCopyOptions } from './copy-options';
import { type Credentials, missingCredentials, readCredentials } from './credentials';
import { readTokens, type TableName } from './token-reader';

/** `COPY table [(columns)] FROM 's3://prefix' IAM_ROLE '…' …` */
export type CopyStatement = {
  readonly table: TableName;
  readonly columns: readonly string[] | undefined;
  /** What the addresses of the objects begin with, or the manifest. */
  readonly source: string;
  readonly credentials: Credentials;
  readonly format: CopyFormat;
  readonly options: CopyOptions;
};

/** Reads COPY. The order of what follows the address does not matter. */
export function parseCopy(text: string): CopyStatement {
  const reader = readTokens(text);
  reader.expect('copy');
  const table = reader.table();
  const columns = reader.peek()?.value === '(' ? reader.names() : undefined;
  if (reader.isWord('to')) reader.fail(undefined, 'Redshift writes to S3 by UNLOAD.');
  reader.expect('from');
  if (reader.isWord('stdin')) throw noSource();
  const source = reader.literal();
  if (!/^s3:\/\/[^/]+/.test(source.value)) throw noSource();
  let credentials: Credentials | undefined;
  const { format, options } = readCopyOptions(reader, () => {
    const before = reader.peek();
    const found = readCredentials(reader);
    if (found && credentials) reader.fail(before, 'Credentials are given once.');
    credentials ??= found;
    return found !== undefined;
  });
  if (!credentials) throw missingCredentials();
  return { table, columns, source: source.value, credentials, format, options };
}

const noSource = () =>
  new RedshiftError({
    code: '0A000',
    message: 'LOAD source is not supported. (Hint: only S3 or DynamoDB or EMR based load is allowed)',
    hint: 'Here it is S3 only.',
  });

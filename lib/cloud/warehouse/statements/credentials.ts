import { internalError, RedshiftError } from '../redshift-error';
import type { TokenReader } from './token-reader';

/** How COPY and UNLOAD are let into buckets. */
export type Credentials = { readonly kind: 'role'; readonly arn: string } | { readonly kind: 'keys' };

/** Reads `IAM_ROLE '…'`, `CREDENTIALS '…'` or a pair of keys; undefined if something else comes. */
export function readCredentials(reader: TokenReader): Credentials | undefined {
  if (reader.takes('iam_role')) {
    if (reader.takes('default')) return { kind: 'role', arn: 'default' };
    return { kind: 'role', arn: reader.literal().value };
  }
  if (reader.takes('credentials') || reader.takes('with', 'credentials')) {
    reader.takes('as');
    const { value } = reader.literal();
    const [, arn] = /^aws_iam_role=(.+)$/s.exec(value) ?? [];
    if (arn !== undefined) return { kind: 'role', arn };
    if (/^aws_access_key_id=[^;]+;aws_secret_access_key=[^;]+(;token=[^;]+)?$/.test(value)) return { kind: 'keys' };
    throw new RedshiftError({
      code: 'XX000',
      message: `Invalid credentials. Must be of the format: credentials 'aws_iam_role=...' or 'aws_access_key_id=...;aws_secret_access_key=...[;token=...]'`,
    });
  }
  if (!reader.takes('access_key_id')) return undefined;
  reader.literal();
  reader.expect('secret_access_key');
  reader.literal();
  if (reader.takes('session_token') || reader.takes('token')) reader.literal();
  return { kind: 'keys' };
}

export const missingCredentials = () =>
  new RedshiftError({
    code: '42601',
    message: 'CREDENTIALS argument is required but not specified',
    hint: "Write IAM_ROLE 'arn:aws:iam::<account>:role/<name>' behind the address.",
  });

const ROLE = /^arn:aws(?:-[a-z-]+)?:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;

/** Every role that could be one may be assumed; what is no role's name may not. */
export function checkRole(credentials: Credentials, user: string): void {
  if (credentials.kind === 'keys') return;
  const { arn } = credentials;
  if (arn.split(',').every((part) => ROLE.test(part))) return;
  const who = `arn:aws:redshift:us-east-1:123456789012:dbuser:lake-wh/${user}`;
  const message =
    arn === 'default'
      ? 'No default IAM role is associated with this cluster'
      : `User ${who} is not authorized to assume IAM Role ${arn}`;
  throw internalError(message, 8001, `IAM Role=${arn}`);
}

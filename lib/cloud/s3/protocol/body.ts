import { CHECKSUM_ALGORITHMS, type Checksum, checksumOf } from '../store/checksum';
import { md5Base64 } from '../store/etag';
import { readChunked } from './aws-chunked';
import { S3Error } from './s3-error';

const SENT = /^x-amz-checksum-(?!algorithm|type|mode)(.+)$/;

/** The bytes that a request carries, and its headers with those that came after the body. */
export function readBody(headers: Headers, sent: Uint8Array): { headers: Headers; body: Uint8Array } {
  const encodings = (headers.get('content-encoding') ?? '').split(',').map((name) => name.trim());
  const isFramed = encodings.includes('aws-chunked') || headers.get('x-amz-content-sha256')?.startsWith('STREAMING-');
  if (!isFramed) return { headers, body: sent };
  const length = headers.get('x-amz-decoded-content-length');
  if (length === null || !/^\d+$/.test(length)) throw new S3Error('MissingContentLength');
  const { body, trailers } = readChunked(sent);
  if (body.length !== Number(length)) throw new S3Error('IncompleteBody');
  const all = new Headers(headers);
  for (const [name, value] of trailers) all.set(name, value);
  const kept = encodings.filter((name) => name && name !== 'aws-chunked');
  if (kept.length > 0) all.set('content-encoding', kept.join(','));
  else all.delete('content-encoding');
  return { headers: all, body };
}

/** The checksum that was sent with a body, if it is right. */
export function provenChecksum(headers: Headers, body: Uint8Array): Checksum | undefined {
  proveDigest(headers, body);
  for (const [name, value] of headers) {
    const told = SENT.exec(name)?.[1]?.toUpperCase();
    if (told === undefined) continue;
    const algorithm = CHECKSUM_ALGORITHMS.find((known) => known === told);
    if (!algorithm)
      throw new S3Error('NotImplemented', [], {
        message: `Checksums by ${told} are not simulated here: ${CHECKSUM_ALGORITHMS.join(', ')} are.`,
      });
    const checksum = checksumOf(algorithm, body);
    if (checksum.value === value) return checksum;
    throw new S3Error('BadDigest', [], {
      message: `The ${algorithm} you specified did not match the calculated checksum.`,
    });
  }
  return undefined;
}

function proveDigest(headers: Headers, body: Uint8Array): void {
  const told = headers.get('content-md5');
  if (told === null) return;
  if (!/^[A-Za-z0-9+/]{22}==$/.test(told)) throw new S3Error('InvalidDigest', [['Content-MD5', told]]);
  const calculated = md5Base64(body);
  if (calculated !== told)
    throw new S3Error('BadDigest', [
      ['ExpectedDigest', told],
      ['CalculatedDigest', calculated],
    ]);
}

/** Some requests must say a digest of what they send. */
export function needDigest(headers: Headers): void {
  if (headers.has('content-md5') || [...headers.keys()].some((name) => SENT.test(name))) return;
  throw new S3Error('InvalidRequest', [], {
    message: 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
  });
}

export const checksumHeaders = (checksum: Checksum | undefined): Readonly<Record<string, string>> =>
  checksum
    ? {
        [`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]: checksum.value,
        'x-amz-checksum-type': checksum.type,
      }
    : {};

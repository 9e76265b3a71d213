import { checksumHeaders, provenChecksum } from '../protocol/body';
import type { Operation, S3Request } from '../protocol/request';
import { invalidArgument, S3Error } from '../protocol/s3-error';
import { isoTime } from '../protocol/times';
import { resultXml } from '../protocol/xml';
import { withBucket } from '../store/state';
import { MOST_PARTS, newPart, putPart } from '../store/uploads';
import { sourceOf } from './copy-source';
import { ENCRYPTED } from './objects';
import { uploadOf } from './upload-of';

export const uploadPart: Operation = (state, request) => {
  const { body, headers, now } = request;
  const number = partNumber(request);
  const { bucket, upload } = uploadOf(state, request);
  const checksum = provenChecksum(headers, body);
  const part = newPart(number, body, now, checksum);
  return {
    state: withBucket(state, putPart(bucket, upload.id, part)),
    headers: { etag: `"${part.etag}"`, ...checksumHeaders(checksum), ...ENCRYPTED },
  };
};

export const uploadPartCopy: Operation = (state, request) => {
  const number = partNumber(request);
  const { bucket, upload } = uploadOf(state, request);
  const { bytes } = sourceOf(state, request).object;
  const part = newPart(number, cut(bytes, request.headers.get('x-amz-copy-source-range')), request.now, undefined);
  return {
    state: withBucket(state, putPart(bucket, upload.id, part)),
    headers: ENCRYPTED,
    body: resultXml('CopyPartResult', [
      ['LastModified', isoTime(request.now)],
      ['ETag', `"${part.etag}"`],
    ]),
  };
};

function cut(bytes: Uint8Array, range: string | null): Uint8Array {
  if (range === null) return bytes;
  const found = /^bytes=(\d+)-(\d+)$/.exec(range);
  const [from, last] = [Number(found?.[1]), Number(found?.[2])];
  if (!found)
    throw invalidArgument(
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
      'x-amz-copy-source-range',
      range,
    );
  if (from > last || last >= bytes.length)
    throw new S3Error(
      'InvalidArgument',
      [
        ['ArgumentName', 'x-amz-copy-source-range'],
        ['ArgumentValue', range],
      ],
      { message: `Range specified is not valid for source object of size: ${bytes.length}` },
    );
  return bytes.subarray(from, last + 1);
}

function partNumber({ query }: S3Request): number {
  const told = query.get('partNumber') ?? '';
  const number = Number(told);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_PARTS) return number;
  throw invalidArgument(`Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`, 'partNumber', told);
}

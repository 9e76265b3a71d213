import { hashText } from '../../../core/hash';
import { readAttributes } from '../protocol/attributes';
import { bucketOf, type Operation } from '../protocol/request';
import { invalidArgument } from '../protocol/s3-error';
import { resultXml } from '../protocol/xml';
import { CHECKSUM_ALGORITHMS } from '../store/checksum';
import type { MultipartUpload } from '../store/state';
import { withBucket } from '../store/state';
import { beginUpload, endUpload } from '../store/uploads';
import { ENCRYPTED } from './objects';
import { uploadOf } from './upload-of';

export const createMultipartUpload: Operation = (state, request) => {
  const bucket = bucketOf(state, request);
  const { key, headers, now, requestId } = request;
  const checksum = checksumWanted(headers);
  const id = `${hashText(`upload ${requestId}`)}${hashText(`${bucket.key}/${key}`)}`;
  const upload: MultipartUpload = { ...readAttributes(headers), id, key, initiated: now, checksum, parts: [] };
  return {
    state: withBucket(state, beginUpload(bucket, upload)),
    headers: {
      ...ENCRYPTED,
      ...(checksum && { 'x-amz-checksum-algorithm': checksum.algorithm, 'x-amz-checksum-type': checksum.type }),
    },
    body: resultXml('InitiateMultipartUploadResult', [
      ['Bucket', bucket.key],
      ['Key', key],
      ['UploadId', id],
    ]),
  };
};

function checksumWanted(headers: Headers): MultipartUpload['checksum'] {
  const told = headers.get('x-amz-checksum-algorithm');
  if (told === null) return undefined;
  const algorithm = CHECKSUM_ALGORITHMS.find((known) => known === told.toUpperCase());
  if (!algorithm)
    throw invalidArgument(
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, SHA1, SHA256]',
      'x-amz-checksum-algorithm',
      told,
    );
  return { algorithm, type: headers.get('x-amz-checksum-type') === 'FULL_OBJECT' ? 'FULL_OBJECT' : 'COMPOSITE' };
}

export const abortMultipartUpload: Operation = (state, request) => {
  const { bucket, upload } = uploadOf(state, request);
  return { status: 204, state: withBucket(state, endUpload(bucket, upload.id)) };
};

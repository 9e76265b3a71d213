import { mayWrite } from '../protocol/conditions';
import { childrenOf, readXml, textOf } from '../protocol/read-xml';
import type { Operation } from '../protocol/request';
import { S3Error } from '../protocol/s3-error';
import { resultXml } from '../protocol/xml';
import { happened } from '../store/events';
import { findObject, putObject } from '../store/objects';
import { withBucket } from '../store/state';
import { type Assembled, assemble, endUpload, LEAST_PART, type NamedPart } from '../store/uploads';
import { ENCRYPTED } from './objects';
import { uploadOf } from './upload-of';

export const completeMultipartUpload: Operation = (state, request) => {
  const { bucket, upload } = uploadOf(state, request);
  const { key, headers, body, now } = request;
  mayWrite(headers, key, findObject(bucket, key));
  const object = objectOf(assemble(upload, partsIn(body), now), upload.id);
  const made = putObject(endUpload(bucket, upload.id), object);
  return {
    state: withBucket(state, happened(made, 'ObjectCreated:CompleteMultipartUpload', object, request)),
    headers: ENCRYPTED,
    body: resultXml('CompleteMultipartUploadResult', [
      ['Location', `https://${bucket.key}.s3.${bucket.region}.amazonaws.com/${encodeURIComponent(key)}`],
      ['Bucket', bucket.key],
      ['Key', key],
      ['ETag', `"${object.etag}"`],
      ...(object.checksum
        ? ([
            [`Checksum${object.checksum.algorithm}`, object.checksum.value],
            ['ChecksumType', object.checksum.type],
          ] as const)
        : []),
    ]),
  };
};

export function partsIn(body: Uint8Array): readonly NamedPart[] {
  const root = readXml(new TextDecoder().decode(body));
  const parts = root?.name === 'CompleteMultipartUpload' ? childrenOf(root, 'Part') : [];
  const named = parts.map((part) => ({
    number: Number(textOf(part, 'PartNumber')),
    etag: textOf(part, 'ETag')?.replaceAll('"', '') ?? '',
  }));
  if (named.length === 0 || named.some(({ number }) => !Number.isInteger(number))) throw new S3Error('MalformedXML');
  return named;
}

function objectOf(assembled: Assembled, id: string) {
  if (assembled.status === 'done') return assembled.object;
  if (assembled.status === 'out-of-order') throw new S3Error('InvalidPartOrder', [['UploadId', id]]);
  if (assembled.status === 'missing')
    throw new S3Error('InvalidPart', [
      ['UploadId', id],
      ['PartNumber', assembled.number],
      ['ETag', assembled.etag],
    ]);
  const { bytes, number, etag } = assembled.part;
  throw new S3Error('EntityTooSmall', [
    ['ProposedSize', bytes.length],
    ['MinSizeAllowed', LEAST_PART],
    ['PartNumber', number],
    ['ETag', etag],
  ]);
}

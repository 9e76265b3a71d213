import { bucketOf, type Operation } from '../protocol/request';
import { isoTime } from '../protocol/times';
import { type Element, resultXml } from '../protocol/xml';
import { compareKeys } from '../store/key-order';
import { keySpelling } from './key-spelling';
import { OWNER } from './owner';
import { pageSize } from './page-size';
import { uploadOf } from './upload-of';

export const listParts: Operation = (state, request) => {
  const { bucket, upload } = uploadOf(state, request);
  const { query } = request;
  const most = pageSize(query, 'max-parts', 1_000);
  const after = Number(query.get('part-number-marker') ?? 0);
  const left = upload.parts.filter(({ number }) => number > after);
  const page = left.slice(0, most);
  return {
    body: resultXml('ListPartsResult', [
      ['Bucket', bucket.key],
      ['Key', upload.key],
      ['UploadId', upload.id],
      ['PartNumberMarker', after],
      ['NextPartNumberMarker', page.at(-1)?.number],
      ['MaxParts', most],
      ['IsTruncated', left.length > page.length],
      ...page.map(
        ({ number, modified, etag, bytes, checksum }): Element => [
          'Part',
          [
            ['PartNumber', number],
            ['LastModified', isoTime(modified)],
            ['ETag', `"${etag}"`],
            ['Size', bytes.length],
            ...(checksum ? [[`Checksum${checksum.algorithm}`, checksum.value] as const] : []),
          ],
        ],
      ),
      ['Initiator', OWNER],
      ['Owner', OWNER],
      ['StorageClass', upload.storageClass],
      ['ChecksumAlgorithm', upload.checksum?.algorithm],
      ['ChecksumType', upload.checksum?.type],
    ]),
  };
};

export const listMultipartUploads: Operation = (state, request) => {
  const { query } = request;
  const bucket = bucketOf(state, request);
  const spelled = keySpelling(query);
  const [prefix, keyMarker, idMarker] = ['prefix', 'key-marker', 'upload-id-marker'].map(
    (name) => query.get(name) ?? '',
  );
  const most = pageSize(query, 'max-uploads', 1_000);
  const last = bucket.uploads.findIndex(({ key, id }) => key === keyMarker && id === idMarker);
  const left = bucket.uploads.filter(
    ({ key }, index) =>
      key.startsWith(prefix ?? '') && (!keyMarker || (last < 0 ? compareKeys(key, keyMarker) > 0 : index > last)),
  );
  const page = left.slice(0, most);
  const next = left.length > page.length ? page.at(-1) : undefined;
  return {
    body: resultXml('ListMultipartUploadsResult', [
      ['Bucket', bucket.key],
      ['KeyMarker', spelled(keyMarker ?? '')],
      ['UploadIdMarker', idMarker],
      ['NextKeyMarker', next && spelled(next.key)],
      ['NextUploadIdMarker', next?.id],
      ['Prefix', spelled(prefix ?? '')],
      ['EncodingType', query.get('encoding-type') ?? undefined],
      ['MaxUploads', most],
      ['IsTruncated', next !== undefined],
      ...page.map(
        ({ key, id, initiated, storageClass }): Element => [
          'Upload',
          [
            ['Key', spelled(key)],
            ['UploadId', id],
            ['Initiator', OWNER],
            ['Owner', OWNER],
            ['StorageClass', storageClass],
            ['Initiated', isoTime(initiated)],
          ],
        ],
      ),
    ]),
  };
};

import { bucketOf, type S3Request } from '../protocol/request';
import { S3Error } from '../protocol/s3-error';
import type { Bucket, MultipartUpload, S3State } from '../store/state';
import { findUpload } from '../store/uploads';

/** The upload that a request goes on with. */
export function uploadOf(state: S3State, request: S3Request): { bucket: Bucket; upload: MultipartUpload } {
  const bucket = bucketOf(state, request);
  const id = request.query.get('uploadId') ?? '';
  const upload = findUpload(bucket, request.key, id);
  if (upload) return { bucket, upload };
  throw new S3Error('NoSuchUpload', [['UploadId', id]]);
}

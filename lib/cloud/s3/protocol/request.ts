import type { ServiceReply } from '../../service';
import { FIRST_REGION } from '../store/regions';
import type { Bucket, S3State } from '../store/state';
import { findBucket } from '../store/state';
import { noSuchBucket, S3Error } from './s3-error';

/** One request, read as S3's protocol says. */
export type S3Request = {
  /** Of the endpoint that it was sent to. */
  readonly region: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Without the framing of `aws-chunked`. */
  readonly body: Uint8Array;
  readonly now: number;
  readonly requestId: string;
};

/** What an operation did. Without `state` nothing changed. */
export type Answer = Pick<ServiceReply, 'headers' | 'body'> & {
  readonly status?: number;
  readonly state?: S3State;
};

export type Operation = (state: S3State, request: S3Request) => Answer;

/** The bucket that a request names, if this endpoint has it. */
export function bucketOf(state: S3State, { bucket: name, region }: S3Request): Bucket {
  const bucket = findBucket(state, name);
  if (!bucket) throw noSuchBucket(name);
  if (bucket.region === region) return bucket;
  throw new S3Error(
    'PermanentRedirect',
    [
      ['Endpoint', endpointOf(bucket.key, bucket.region)],
      ['Bucket', bucket.key],
    ],
    { headers: { 'x-amz-bucket-region': bucket.region } },
  );
}

const endpointOf = (name: string, region: string) =>
  region === FIRST_REGION ? `${name}.s3.amazonaws.com` : `${name}.s3.${region}.amazonaws.com`;

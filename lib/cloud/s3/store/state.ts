import type { Checksum } from './checksum';
import { findKey, withItem, withoutKey } from './key-order';

/** What an object is besides its bytes, as the request that made it said. */
export type Attributes = {
  readonly contentType: string;
  /** Cache-Control and its like, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly storageClass: string;
};

export type StoredObject = Attributes & {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Without quotes. */
  readonly etag: string;
  /** Milliseconds since 1970, as all times here. */
  readonly modified: number;
  readonly checksum?: Checksum | undefined;
  /** The sizes of the parts of an upload in parts. */
  readonly parts?: readonly number[] | undefined;
};

export type Part = {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly modified: number;
  readonly checksum?: Checksum | undefined;
};

export type MultipartUpload = Attributes & {
  readonly id: string;
  readonly key: string;
  readonly initiated: number;
  readonly checksum?: Pick<Checksum, 'algorithm' | 'type'> | undefined;
  /** By number. */
  readonly parts: readonly Part[];
};

export type BucketEvent = {
  readonly name: string;
  readonly key: string;
  readonly at: number;
  readonly size?: number | undefined;
  readonly etag?: string | undefined;
  readonly requestId: string;
  readonly sequence: number;
};

export type Bucket = {
  /** Its name. */
  readonly key: string;
  readonly region: string;
  readonly created: number;
  /** By key, as are the buckets. */
  readonly objects: readonly StoredObject[];
  /** By key, then by when they began. */
  readonly uploads: readonly MultipartUpload[];
  /** What nobody has taken yet, oldest first. */
  readonly events: readonly BucketEvent[];
  /** How many there were. */
  readonly sequence: number;
};

export type S3State = {
  readonly buckets: readonly Bucket[];
  /** Requests so far: what ids and sequencers are made of. */
  readonly requests: number;
};

export const EMPTY: S3State = { buckets: [], requests: 0 };

export const findBucket = ({ buckets }: S3State, name: string): Bucket | undefined => findKey(buckets, name);

export const withBucket = (state: S3State, bucket: Bucket): S3State => ({
  ...state,
  buckets: withItem(state.buckets, bucket),
});

export const withoutBucket = (state: S3State, name: string): S3State => ({
  ...state,
  buckets: withoutKey(state.buckets, name),
});

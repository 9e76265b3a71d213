import { urlEncoded } from './operations/key-spelling';
import { OWNER_ID } from './operations/owner';
import { hostId } from './protocol/ids';
import { isoTime } from './protocol/times';
import type { Bucket, BucketEvent } from './store/state';

/** Events as S3 sends them to whoever listens to a bucket. */
export const eventRecords = (bucket: Bucket, events: readonly BucketEvent[], deliveries: number) => ({
  Records: events.flatMap((event) => Array.from({ length: deliveries }, () => recordOf(bucket, event))),
});

const recordOf = (
  { key: name, region }: Bucket,
  { name: eventName, key, at, size, etag, requestId, sequence }: BucketEvent,
) => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  awsRegion: region,
  eventTime: isoTime(at),
  eventName,
  userIdentity: { principalId: 'AWS:AIDAEXAMPLEPRINCIPALID' },
  requestParameters: { sourceIPAddress: '203.0.113.5' },
  responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': hostId(requestId) },
  s3: {
    s3SchemaVersion: '1.0',
    configurationId: 'objectEvents',
    bucket: { name, ownerIdentity: { principalId: OWNER_ID }, arn: `arn:aws:s3:::${name}` },
    object: {
      key: urlEncoded(key),
      ...(size !== undefined && { size }),
      ...(etag !== undefined && { eTag: etag }),
      sequencer: `${hex(at, 12)}${hex(sequence, 6)}`,
    },
  },
});

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');

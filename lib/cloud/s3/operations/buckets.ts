import { childrenOf, readXml, textOf } from '../protocol/read-xml';
import { bucketOf, type Operation } from '../protocol/request';
import { S3Error } from '../protocol/s3-error';
import { isoTime } from '../protocol/times';
import { resultXml } from '../protocol/xml';
import { isBucketName } from '../store/bucket-name';
import { FIRST_REGION, isRegion } from '../store/regions';
import { type Bucket, findBucket, withBucket, withoutBucket } from '../store/state';
import { OWNER } from './owner';
import { pageSize } from './page-size';

export const listBuckets: Operation = ({ buckets }, { query }) => {
  const prefix = query.get('prefix') ?? '';
  const region = query.get('bucket-region');
  const after = query.get('continuation-token') ?? '';
  const most = pageSize(query, 'max-buckets', 10_000);
  const fitting = buckets.filter(
    (bucket) => bucket.key.startsWith(prefix) && bucket.key > after && (region === null || bucket.region === region),
  );
  const page = fitting.slice(0, most);
  return {
    body: resultXml('ListAllMyBucketsResult', [
      ['Owner', OWNER],
      [
        'Buckets',
        page.map(({ key, created, region }) => [
          'Bucket',
          [
            ['Name', key],
            ['CreationDate', isoTime(created)],
            ['BucketRegion', region],
          ],
        ]),
      ],
      ['Prefix', prefix || undefined],
      ['ContinuationToken', fitting.length > page.length ? page.at(-1)?.key : undefined],
    ]),
  };
};

export const createBucket: Operation = (state, { bucket: name, region: endpoint, body, now }) => {
  if (!isBucketName(name)) throw new S3Error('InvalidBucketName', [['BucketName', name]]);
  const region = placeFor(endpoint, constraintIn(body));
  const headers = { location: endpoint === FIRST_REGION ? `/${name}` : `http://${name}.s3.amazonaws.com/` };
  const there = findBucket(state, name);
  if (there) {
    // The first region still answers its owner as it did in 2006.
    if (there.region === FIRST_REGION && region === FIRST_REGION) return { headers };
    throw new S3Error('BucketAlreadyOwnedByYou', [['BucketName', name]]);
  }
  const bucket: Bucket = { key: name, region, created: now, objects: [], uploads: [], events: [], sequence: 0 };
  return { state: withBucket(state, bucket), headers };
};

function constraintIn(body: Uint8Array): string | undefined {
  if (body.length === 0) return undefined;
  const root = readXml(new TextDecoder().decode(body));
  if (root?.name !== 'CreateBucketConfiguration') throw new S3Error('MalformedXML');
  if (childrenOf(root, 'Location').length > 0)
    throw new S3Error('NotImplemented', [], { message: 'Directory buckets are not simulated here.' });
  return textOf(root, 'LocationConstraint') || undefined;
}

function placeFor(endpoint: string, constraint: string | undefined): string {
  if (constraint === undefined) {
    if (endpoint === FIRST_REGION) return endpoint;
    throw new S3Error('IllegalLocationConstraintException');
  }
  const place = constraint === 'EU' ? 'eu-west-1' : constraint;
  if (!isRegion(place) || place === FIRST_REGION)
    throw new S3Error('InvalidLocationConstraint', [['LocationConstraint', constraint]]);
  if (endpoint === FIRST_REGION || endpoint === place) return place;
  throw new S3Error('IllegalLocationConstraintException', [], {
    message: `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  });
}

export const deleteBucket: Operation = (state, request) => {
  const bucket = bucketOf(state, request);
  if (bucket.objects.length > 0) throw new S3Error('BucketNotEmpty', [['BucketName', bucket.key]]);
  return { status: 204, state: withoutBucket(state, bucket.key) };
};

export const headBucket: Operation = (state, request) => ({
  headers: { 'x-amz-bucket-region': bucketOf(state, request).region },
});

export const getBucketLocation: Operation = (state, request) => {
  const bucket = findBucket(state, request.bucket) ?? bucketOf(state, request);
  return { body: resultXml('LocationConstraint', bucket.region === FIRST_REGION ? '' : bucket.region) };
};

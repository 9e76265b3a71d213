import { expect, test } from 'vitest';
import { openCloud } from '../open-cloud';
import type { ServiceRequest } from '../service';
import { MOST_BYTES, s3 } from './s3-service';
import { withBucket } from './store/state';
import { bucketWith, objectOf } from './testing/bucket';
import { send } from './testing/send';

const request = (method: string, url: string, more: Partial<ServiceRequest> = {}): ServiceRequest => ({
  method,
  url: new URL(url),
  headers: new Headers({ authorization: 'AWS4-HMAC-SHA256 Credential=a' }),
  body: new Uint8Array(),
  pieces: [],
  now: 0,
  faults: [],
  ...more,
});

const answers = (url: string) => s3.answers(new URL(url));

test('S3 is where its hosts are, and nowhere else', () => {
  const hosts = [
    's3.amazonaws.com',
    's3.eu-west-1.amazonaws.com',
    'lake.s3.us-east-1.amazonaws.com',
    'a.b.s3.amazonaws.com',
    's3-us-west-2.amazonaws.com',
    'lake.s3.dualstack.us-east-1.amazonaws.com',
  ];
  expect(hosts.map((host) => answers(`https://${host}/a`))).toEqual(hosts.map(() => true));
  const others = [
    'amazonaws.com',
    'sqs.us-east-1.amazonaws.com',
    's3.example.com',
    'lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com',
    'mys3.amazonaws.com',
  ];
  expect(others.map((host) => answers(`https://${host}/a`))).toEqual(others.map(() => false));
});

test('an error is S3’s document, with what it is about', async () => {
  const cloud = openCloud();
  await send(cloud, 'PUT', '/lake');
  const { status, headers, text, call } = await send(cloud, 'GET', '/lake/a%20%26%20b');
  expect(text).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a &amp; b</Key><Resource>/lake/a%20%26%20b</Resource><RequestId>${headers['x-amz-request-id']}</RequestId><HostId>${headers['x-amz-id-2']}</HostId></Error>`,
  );
  expect([status, headers['content-type'], headers.server]).toEqual([404, 'application/xml', 'AmazonS3']);
  expect(call).toEqual({ service: 's3', name: 'GetObject', parameters: { Bucket: 'lake', Key: 'a & b' } });
});

test('a HEAD that fails has no body', async () => {
  expect(await send(openCloud(), 'HEAD', '/none/a')).toMatchObject({ status: 404, text: '' });
});

test('ids differ from request to request, and are the same in every world', async () => {
  const ids = async () => {
    const cloud = openCloud();
    const replies = [await send(cloud, 'GET', '/'), await send(cloud, 'GET', '/'), await send(cloud, 'GET', '/none')];
    return replies.map(({ headers }) => headers['x-amz-request-id']);
  };
  const first = await ids();
  expect(new Set(first).size).toBe(3);
  expect(await ids()).toEqual(first);
});

test('only what changes something counts as a change', () => {
  const state = withBucket(s3.initial, bucketWith(['a', 'b']));
  const changes = (method: string, path: string) => {
    const handled = s3.handle(state, request(method, `https://s3.amazonaws.com${path}`));
    return !(handled instanceof Promise) && handled.changes;
  };
  expect([
    changes('GET', '/lake/a'),
    changes('GET', '/lake'),
    changes('PUT', '/lake/c'),
    changes('DELETE', '/lake/a'),
    changes('DELETE', '/lake/none'),
    changes('GET', '/none/a'),
  ]).toEqual([false, false, true, true, false, false]);
});

test('what is stored has a bound', async () => {
  const state = withBucket(s3.initial, bucketWith([]));
  const large = { ...objectOf('large', new Uint8Array()), bytes: new Uint8Array(MOST_BYTES) };
  const full = withBucket(state, { ...bucketWith(['a']), objects: [large] });
  const put = s3.handle(full, request('PUT', 'https://s3.amazonaws.com/lake/b', { body: new Uint8Array([1]) }));
  expect(put).toMatchObject({ reply: { status: 400 }, changes: false });
  const removed = s3.handle(full, request('DELETE', 'https://s3.amazonaws.com/lake/large'));
  expect(removed).toMatchObject({ reply: { status: 204 }, changes: true });
});

test('faults refuse as S3 does', () => {
  const { status, body } = s3.refusal('throttled', 429, { 'retry-after': '3' });
  expect([status, /<Code>(.*?)</.exec(String(body))?.[1]]).toEqual([503, 'SlowDown']);
  expect(s3.refusal('failing', 500, {}).status).toBe(500);
});

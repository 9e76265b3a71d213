import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Cloud } from '../cloud';
import { openCloud } from '../open-cloud';
import { send } from './testing/send';

const never = new AbortController().signal;
const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const bytes = (text: string) => new TextEncoder().encode(text);

let cloud: Cloud;
beforeEach(async () => {
  cloud = openCloud();
  await send(cloud, 'PUT', '/lake');
});

const write = (address: string, text = address) => cloud.storage.write(address, bytes(text), never);

test('what SQL writes a client reads, and what a client puts SQL reads', async () => {
  expect(await write('s3://lake/out/a b.csv', 'id\n1\n')).toBeUndefined();
  const { text, headers } = await send(cloud, 'GET', '/lake/out/a%20b.csv');
  expect([text, headers['content-type'], headers.etag]).toEqual(['id\n1\n', 'text/csv', `"${md5('id\n1\n')}"`]);
  await send(cloud, 'PUT', '/lake/in.csv', 'id\n2\n');
  expect(await cloud.storage.read('s3://lake/in.csv', never)).toEqual(bytes('id\n2\n'));
  expect(cloud.object('lake', 'in.csv')).toEqual(bytes('id\n2\n'));
});

test('patterns stay within a folder, but for two stars', async () => {
  for (const key of ['a.csv', 'b.csv', 'c.json', '2026/a.csv', '2026/03/a.csv', '2026/03/b+c.csv', 'a_csv'])
    await write(`s3://lake/${key}`);
  const fitting = async (pattern: string) => await cloud.storage.list(`s3://lake/${pattern}`, never);
  const all = (...keys: readonly string[]) => keys.map((key) => `s3://lake/${key}`);
  expect(await fitting('*.csv')).toEqual(all('a.csv', 'b.csv'));
  expect(await fitting('?.csv')).toEqual(all('a.csv', 'b.csv'));
  expect(await fitting('2026/*.csv')).toEqual(all('2026/a.csv'));
  expect(await fitting('2026/**/a.csv')).toEqual(all('2026/03/a.csv', '2026/a.csv'));
  expect(await fitting('2026/**')).toEqual(all('2026/03/a.csv', '2026/03/b+c.csv', '2026/a.csv'));
  expect(await fitting('2026/0?/b+c.csv')).toEqual(all('2026/03/b+c.csv'));
  expect(await fitting('a.csv')).toEqual(all('a.csv'));
  expect(await fitting('none*')).toEqual([]);
});

test('what is not there is told in S3’s words, with what is nearest', async () => {
  await write('s3://lake/films.csv');
  expect(await cloud.storage.read('s3://lake/film.csv', never)).toEqual({
    code: 'no-such-key',
    engine: 'duckdb',
    message: 'There is no object “s3://lake/film.csv”. Did you mean “s3://lake/films.csv”?',
    near: 's3://lake/films.csv',
    engineWords: 'NoSuchKey: The specified key does not exist.',
  });
  const noBucket = {
    code: 'no-such-bucket',
    engine: 'duckdb',
    message: 'There is no bucket “lakes”. Did you mean “lake”?',
    near: 'lake',
    engineWords: 'NoSuchBucket: The specified bucket does not exist',
  };
  expect(await cloud.storage.list('s3://lakes/*.csv', never)).toEqual(noBucket);
  expect(await write('s3://lakes/a.csv')).toEqual(noBucket);
  expect(await cloud.storage.read('s3://lake', never)).toEqual({
    code: 'object-address',
    engine: 'duckdb',
    message: '“s3://lake” is no address of an object: it names a bucket, a slash and a key, as in s3://lake/films.csv.',
  });
});

test('what SQL writes is an event and a change, at the time of the last request', async () => {
  cloud.takeEvents('lake', 0);
  const { changes } = cloud;
  await write('s3://lake/a.csv');
  expect(cloud.changes).toBe(changes + 1);
  expect(cloud.takeEvents('lake', 0)).toMatchObject({
    Records: [
      {
        eventName: 'ObjectCreated:Put',
        eventTime: '2026-03-02T09:00:05.000Z',
        s3: { object: { key: 'a.csv', size: 15 } },
      },
    ],
  });
  expect(cloud.buckets()).toEqual([
    {
      name: 'lake',
      created: '2026-03-02T09:00:05.000Z',
      objects: [
        {
          key: 'a.csv',
          bytes: 15,
          modified: '2026-03-02T09:00:05.000Z',
          etag: md5('s3://lake/a.csv'),
          contentType: 'text/csv',
        },
      ],
    },
  ]);
});

test('bytes that are given or got are nobody else’s', async () => {
  const mine = bytes('mine');
  await cloud.storage.write('s3://lake/a', mine, never);
  mine.fill(0);
  const got = await cloud.storage.read('s3://lake/a', never);
  expect(got).toEqual(bytes('mine'));
  if (got instanceof Uint8Array) got.fill(0);
  expect(cloud.object('lake', 'a')).toEqual(bytes('mine'));
});

test('nothing is lost when clients and SQL write at the same time', async () => {
  const sent: Promise<unknown>[] = [];
  for (let n = 0; n < 40; n++) {
    sent.push(send(cloud, 'PUT', `/lake/client${n}`, 'x'));
    for (let turns = 0; turns < n % 7; turns++) await null;
    sent.push(write(`s3://lake/sql${n}`));
  }
  await Promise.all(sent);
  expect(cloud.buckets()[0]?.objects).toHaveLength(80);
});

test('a test begins with what was marked, and a reset is the beginning', async () => {
  await write('s3://lake/kept');
  cloud.mark();
  await send(cloud, 'DELETE', '/lake/kept');
  await write('s3://lake/other');
  cloud.renew();
  expect(await cloud.storage.list('s3://lake/*', never)).toEqual(['s3://lake/kept']);
  cloud.reset();
  expect(cloud.buckets()).toEqual([]);
});

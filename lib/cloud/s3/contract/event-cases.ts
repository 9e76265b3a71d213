import type { Cases } from '../../../engine/session/contract/case';
import { aws } from './aws-cells';

export const eventCases: Cases = {
  'what happens in a bucket is told once, as S3 tells it': aws(
    `await clock.advance(1_000);
    await put('in/red flower+1.jpg', 'petals');
    await s3.send(new aws.CopyObjectCommand({ Bucket, Key: 'copy', CopySource: 'lake/in/red%20flower%2B1.jpg' }));
    await s3.send(new aws.DeleteObjectCommand({ Bucket, Key: 'copy' }));
    await s3.send(new aws.DeleteObjectCommand({ Bucket, Key: 'copy' }));
    const at = { Bucket, Key: 'big', UploadId: (await s3.send(new aws.CreateMultipartUploadCommand({ Bucket, Key: 'big' }))).UploadId };
    const { ETag } = await s3.send(new aws.UploadPartCommand({ ...at, PartNumber: 1, Body: 'part' }));
    await s3.send(new aws.CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }));
    const { Records } = await objectEvents(Bucket);
    tell(Records.map(({ eventName, s3 }) => [eventName, s3.object.key, s3.object.size ?? null]));
    const { responseElements, ...record } = Records[0];
    tell(record);
    tell(decodeURIComponent(Records[0].s3.object.key.replaceAll('+', ' ')));
    tell(Records.map(({ s3 }) => s3.object.sequencer).every((one, n, all) => n === 0 || one > all[n - 1]));
    tell(await objectEvents(Bucket));
    tell(await objectEvents('none'));`,
    [
      [
        ['ObjectCreated:Put', 'in/red+flower%2B1.jpg', 6],
        ['ObjectCreated:Copy', 'copy', 6],
        ['ObjectRemoved:Delete', 'copy', null],
        ['ObjectCreated:CompleteMultipartUpload', 'big', 4],
      ],
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'us-east-1',
        eventTime: '2026-03-02T09:00:01.000Z',
        eventName: 'ObjectCreated:Put',
        userIdentity: { principalId: 'AWS:AIDAEXAMPLEPRINCIPALID' },
        requestParameters: { sourceIPAddress: '203.0.113.5' },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'objectEvents',
          bucket: {
            name: 'lake',
            ownerIdentity: { principalId: { matches: '^[0-9a-f]{64}$' } },
            arn: 'arn:aws:s3:::lake',
          },
          object: {
            key: 'in/red+flower%2B1.jpg',
            size: 6,
            eTag: 'f346ae24f5b5778ae3e2317a33cd8d9b',
            sequencer: { matches: '^[0-9A-F]{18}$' },
          },
        },
      },
      'in/red flower+1.jpg',
      true,
      { Records: [] },
      { Records: [] },
    ],
  ),
  'events that are delivered twice are the same event': aws(
    `await faults.set([{ kind: 'duplicate-events' }]);
    await put('a', '1');
    await put('b', '2');
    const { Records } = await objectEvents(Bucket);
    tell(Records.map(({ s3 }) => s3.object.key));
    tell(JSON.stringify(Records[0]) === JSON.stringify(Records[1]));`,
    [['a', 'a', 'b', 'b'], true],
  ),
  'the SDK tries again by the cells’ clock, and gives up after three attempts': aws(
    `await put('a', 'there');
    await faults.set([{ kind: 'throttled', service: 's3', times: 2 }]);
    const { $metadata } = await get('a');
    tell([$metadata.attempts, $metadata.totalRetryDelay, clock.now()]);
    for (const retryAfterAs of ['seconds', 'date'] as const) {
      await faults.set([{ kind: 'throttled', service: 's3', times: 1, retryAfterSeconds: 3, retryAfterAs }]);
      const before = clock.now().getTime();
      await get('a');
      tell(clock.now().getTime() - before);
    }
    await faults.set([{ kind: 'throttled', service: 's3' }]);
    tell(await fails(get('a')));
    await faults.set([{ kind: 'failing', service: 's3' }]);
    tell(await fails(get('a')));
    await faults.set([{ kind: 'failing', service: 's3', status: 503 }]);
    tell(await fails(put('b', 'x')));
    await faults.clear();
    tell((await fails(get('b'))).slice(0, 2));`,
    [
      [3, 1500, '2026-03-02T09:00:01.500Z'],
      3000,
      2500,
      ['SlowDown', 503, 'Please reduce your request rate.'],
      ['InternalError', 500, 'We encountered an internal error. Please try again.'],
      ['ServiceUnavailable', 503, 'Service is unable to handle request.'],
      ['NoSuchKey', 404],
    ],
  ),
  'a test sees what each call was': aws(
    `await put('films/a b.csv', 'abc', { IfNoneMatch: '*' });
    await fails(get('films/none.csv', { Range: 'bytes=0-1' }));
    await s3.send(new aws.ListObjectsV2Command({ Bucket, Prefix: 'films/', MaxKeys: 5 }));
    await s3.send(new aws.DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'x' }, { Key: 'y' }] } }));
    await s3.send(new aws.CopyObjectCommand({ Bucket, Key: 'copy', CopySource: 'lake/films/a%20b.csv' }));
    tell(trace.calls('s3').map(({ name, parameters }) => [name, parameters]));`,
    [
      [
        ['PutObject', { Bucket: 'lake', Key: 'films/a b.csv', IfNoneMatch: '*', bytes: 3 }],
        ['GetObject', { Bucket: 'lake', Key: 'films/none.csv', Range: 'bytes=0-1' }],
        ['ListObjectsV2', { Bucket: 'lake', Prefix: 'films/', MaxKeys: 5 }],
        ['DeleteObjects', { Bucket: 'lake', Keys: ['x', 'y'] }],
        ['CopyObject', { Bucket: 'lake', Key: 'copy', CopySource: 'lake/films/a b.csv' }],
      ],
    ],
  ),
};

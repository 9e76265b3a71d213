import type { Cases } from '../../../engine/session/contract/case';
import { aws } from './aws-cells';

export const listCases: Cases = {
  'twelve hundred objects come in pages': aws(
    `const keys = Array.from({ length: 1_200 }, (_, n) => \`\${n % 3}/\${String(n).padStart(4, '0')}\`);
    for (let n = 0; n < 1_200; n += 100) await Promise.all(keys.slice(n, n + 100).map((key) => put(key, key)));
    const first = await s3.send(new aws.ListObjectsV2Command({ Bucket }));
    tell([first.KeyCount, first.IsTruncated, first.MaxKeys, typeof first.NextContinuationToken]);
    const all: (string | undefined)[] = [];
    for await (const page of aws.paginateListObjectsV2({ client: s3 }, { Bucket })) all.push(...(page.Contents ?? []).map(({ Key }) => Key));
    tell([all.length, all.join() === [...keys].sort().join()]);
    const sizes: unknown[] = [];
    for await (const page of aws.paginateListObjectsV2({ client: s3, pageSize: 150 }, { Bucket, Prefix: '2/' })) sizes.push(page.KeyCount);
    tell(sizes);
    const folders = await s3.send(new aws.ListObjectsV2Command({ Bucket, Delimiter: '/' }));
    tell([folders.CommonPrefixes, folders.Contents ?? null, folders.KeyCount]);
    tell((await s3.send(new aws.ListObjectsV2Command({ Bucket, StartAfter: '2/1190', MaxKeys: 2 }))).Contents?.map(({ Key, Size, StorageClass }) => [Key, Size, StorageClass]));
    const old = await s3.send(new aws.ListObjectsCommand({ Bucket, MaxKeys: 2, Delimiter: '/' }));
    tell([old.CommonPrefixes, old.NextMarker]);
    tell((await s3.send(new aws.ListObjectsCommand({ Bucket, MaxKeys: 2, Delimiter: '/', Marker: old.NextMarker }))).CommonPrefixes);
    const { Marker, NextMarker = null, Contents, IsTruncated } = await s3.send(new aws.ListObjectsCommand({ Bucket, MaxKeys: 1, Marker: '0/0003' }));
    tell([Marker, NextMarker, Contents?.map(({ Key }) => Key), IsTruncated]);`,
    [
      [1000, true, 1000, 'string'],
      [1200, true],
      [150, 150, 100],
      [[{ Prefix: '0/' }, { Prefix: '1/' }, { Prefix: '2/' }], null, 3],
      [
        ['2/1193', 6, 'STANDARD'],
        ['2/1196', 6, 'STANDARD'],
      ],
      [[{ Prefix: '0/' }, { Prefix: '1/' }], '1/'],
      [{ Prefix: '2/' }],
      ['0/0003', null, ['0/0006'], true],
    ],
  ),
  'keys are in the order of their bytes, and spelled as asked': aws(
    `for (const key of ['😀', '\\uffee', 'b', 'B', 'a b/ü+']) await put(key);
    tell((await s3.send(new aws.ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key));
    tell((await s3.send(new aws.ListObjectsV2Command({ Bucket, EncodingType: 'url' }))).Contents?.map(({ Key }) => Key));
    tell((await s3.send(new aws.ListObjectsV2Command({ Bucket, MaxKeys: 0 }))).IsTruncated);
    tell(await fails(s3.send(new aws.ListObjectsV2Command({ Bucket, ContinuationToken: 'nonsense' }))));
    tell(await fails(s3.send(new aws.ListObjectsV2Command({ Bucket, MaxKeys: -1 }))));
    tell((await s3.send(new aws.ListObjectsV2Command({ Bucket, Prefix: 'none' }))).Contents ?? null);`,
    [
      ['B', 'a b/ü+', 'b', '\uffee', '😀'],
      ['B', 'a+b/%C3%BC%2B', 'b', '%EF%BF%AE', '%F0%9F%98%80'],
      false,
      ['InvalidArgument', 400, 'The continuation token provided is incorrect'],
      ['InvalidArgument', 400, 'Argument max-keys must be an integer between 0 and 2147483647'],
      null,
    ],
  ),
};

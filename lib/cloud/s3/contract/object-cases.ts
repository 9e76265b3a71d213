import type { Cases } from '../../../engine/session/contract/case';
import { aws } from './aws-cells';

export const objectCases: Cases = {
  'an object comes back as it went, with what was said about it': aws(
    `await clock.advance(90_500);
    const made = await put('films/a.csv', 'id,title\\n1,Alpha\\n', { ContentType: 'text/csv', Metadata: { source: 'pagila' }, CacheControl: 'no-store', StorageClass: 'STANDARD_IA' });
    tell([made.ETag, made.ChecksumCRC32]);
    tell(await text('films/a.csv'));
    const { $metadata, Body, ...got } = await get('films/a.csv');
    tell(got);
    const head = await s3.send(new aws.HeadObjectCommand({ Bucket, Key: 'films/a.csv' }));
    tell([head.ContentLength, head.ETag, head.LastModified, head.Metadata, 'Body' in head]);
    tell((await fails(get('films/b.csv'))));
    tell((await fails(s3.send(new aws.HeadObjectCommand({ Bucket, Key: 'films/b.csv' })))).slice(0, 2));
    tell(await fails(s3.send(new GetObjectCommand({ Bucket: 'lakes', Key: 'a' }))));
    try { await get('films/b.csv') } catch (error) { tell([error instanceof aws.NoSuchKey, error instanceof aws.S3ServiceException]) }`,
    [
      ['"d0e6d029cd3a5df5ca0526f1fbc4698e"', 'Nk+pUA=='],
      'id,title\n1,Alpha\n',
      {
        AcceptRanges: 'bytes',
        LastModified: '2026-03-02T09:01:30.000Z',
        ContentLength: 17,
        ETag: '"d0e6d029cd3a5df5ca0526f1fbc4698e"',
        ChecksumCRC32: 'Nk+pUA==',
        ChecksumType: 'FULL_OBJECT',
        CacheControl: 'no-store',
        ContentType: 'text/csv',
        ServerSideEncryption: 'AES256',
        Metadata: { source: 'pagila' },
        StorageClass: 'STANDARD_IA',
      },
      [17, '"d0e6d029cd3a5df5ca0526f1fbc4698e"', '2026-03-02T09:01:30.000Z', { source: 'pagila' }, false],
      ['NoSuchKey', 404, 'The specified key does not exist.'],
      ['NotFound', 404],
      ['NoSuchBucket', 404, 'The specified bucket does not exist'],
      [true, true],
    ],
  ),
  'every kind of body is taken, and every kind of key': aws(
    `await put('bytes', new Uint8Array([0, 255, 13, 10]));
    tell([...await (await get('bytes')).Body!.transformToByteArray()]);
    await put('blob', new Blob(['a ', 'blob']));
    tell(await text('blob'));
    await put('stream', new Blob(['a ', 'stream']).stream(), { ContentLength: 8 });
    tell(await text('stream'));
    tell((await fails(put('endless', new Blob(['a stream']).stream()))).slice(0, 2));
    await put('nothing');
    tell([await text('nothing'), (await get('nothing')).ContentLength]);
    const keys = ['a b/ü+%&=?#.csv', '日本/😀', "it's (1)!*~", 'dots/..hidden', '<a> & "b"', 'double//slash/'];
    for (const key of keys) await put(key, key);
    tell((await Promise.all(keys.map(async (key) => await text(key) === key))));
    tell((await s3.send(new aws.ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key).filter((key) => keys.includes(key)).length);
    tell((await fails(put('k'.repeat(1025)))).slice(0, 2));
    const lines: string[] = [];
    for await (const piece of (await get('blob')).Body.transformToWebStream()) lines.push(new TextDecoder().decode(piece));
    tell(lines.join(''));`,
    [
      [0, 255, 13, 10],
      'a blob',
      'a stream',
      ['MissingContentLength', 411],
      ['', 0],
      [true, true, true, true, true, true],
      6,
      ['KeyTooLongError', 400],
      'a blob',
    ],
  ),
  'parts of an object, and objects that a reader has already': aws(
    `await put('digits', '0123456789');
    const part = async (Range: string) => { const got = await get('digits', { Range }); return [got.$metadata.httpStatusCode, got.ContentRange, await got.Body?.transformToString()] };
    for (const range of ['bytes=2-4', 'bytes=7-', 'bytes=-3', 'bytes=8-99', 'bytes=-99']) tell(await part(range));
    tell((await part('bytes=4-2')).slice(0, 2));
    tell(await fails(get('digits', { Range: 'bytes=10-' })));
    tell(await fails(get('digits', { Range: 'bytes=-0' })));
    const { ETag, LastModified } = await get('digits');
    tell((await fails(get('digits', { IfNoneMatch: ETag }))).slice(0, 2));
    tell((await get('digits', { IfNoneMatch: '"other"' })).$metadata.httpStatusCode);
    tell((await fails(get('digits', { IfModifiedSince: LastModified }))).slice(0, 2));
    tell(await fails(get('digits', { IfMatch: '"other"' })));
    tell((await fails(get('digits', { IfUnmodifiedSince: new Date('2026-01-01') }))).slice(0, 2));`,
    [
      [206, 'bytes 2-4/10', '234'],
      [206, 'bytes 7-9/10', '789'],
      [206, 'bytes 7-9/10', '789'],
      [206, 'bytes 8-9/10', '89'],
      [206, 'bytes 0-9/10', '0123456789'],
      [200, null],
      ['InvalidRange', 416, 'The requested range is not satisfiable'],
      ['InvalidRange', 416, 'The requested range is not satisfiable'],
      ['Unknown', 304],
      200,
      ['Unknown', 304],
      ['PreconditionFailed', 412, 'At least one of the pre-conditions you specified did not hold'],
      ['PreconditionFailed', 412],
    ],
  ),
  'a large object comes in pieces, and who has it is told so in one call': aws(
    `const { ETag } = await put('large', new Uint8Array(200_000).map((_, at) => at % 256));
    const sizes: number[] = [];
    for await (const piece of (await get('large')).Body.transformToWebStream()) sizes.push(piece.length);
    tell(sizes);
    for (let time = 1; time < 4; time++) {
      await clock.advance(1);
      await get('large', { IfNoneMatch: ETag }).catch((error) => tell([error.$metadata.httpStatusCode, error.$metadata.attempts]));
    }`,
    [
      [65536, 65536, 65536, 3392],
      [304, 1],
      [304, 1],
      [304, 1],
    ],
  ),
  'an object is written only if it is as the writer thinks': aws(
    `await put('once', '1', { IfNoneMatch: '*' });
    tell(await fails(put('once', '2', { IfNoneMatch: '*' })));
    const { ETag } = await get('once');
    await put('once', '3', { IfMatch: ETag });
    tell((await fails(put('once', '4', { IfMatch: ETag }))).slice(0, 2));
    tell((await fails(put('none', '4', { IfMatch: ETag }))).slice(0, 2));
    tell(await text('once'));
    tell(await fails(put('wrong', 'x', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' })));
    tell(await fails(put('wrong', 'x', { ContentMD5: 'AAAA' })));
    tell(await fails(put('wrong', 'x', { ChecksumCRC32: 'AAAAAA==' })));
    tell((await fails(put('wrong', 'x', { StorageClass: 'COLD' }))).slice(0, 2));
    tell((await fails(get('wrong'))).slice(0, 2));`,
    [
      ['PreconditionFailed', 412, 'At least one of the pre-conditions you specified did not hold'],
      ['PreconditionFailed', 412],
      ['NoSuchKey', 404],
      '3',
      ['BadDigest', 400, 'The Content-MD5 you specified did not match what we received.'],
      ['InvalidDigest', 400, 'The Content-MD5 you specified was invalid.'],
      ['BadDigest', 400, 'The CRC32 you specified did not match the calculated checksum.'],
      ['InvalidStorageClass', 400],
      ['NoSuchKey', 404],
    ],
  ),
  'objects are copied and removed': aws(
    `await put('a b.txt', 'text', { ContentType: 'text/plain', Metadata: { kind: 'old' } });
    const copy = (Key: string, more = {}) => s3.send(new aws.CopyObjectCommand({ Bucket, Key, CopySource: encodeURIComponent('lake/a b.txt'), ...more }));
    const { CopyObjectResult } = await copy('copy');
    tell([CopyObjectResult?.ETag, await text('copy'), (await get('copy')).Metadata, (await get('copy')).ContentType]);
    await copy('new', { MetadataDirective: 'REPLACE', Metadata: { kind: 'new' } });
    tell((await get('new')).Metadata);
    tell((await fails(copy('a b.txt'))).slice(0, 2));
    tell((await fails(copy('no', { CopySourceIfMatch: '"x"' }))).slice(0, 2));
    tell((await fails(copy('no', { CopySource: 'lake/none' }))).slice(0, 2));
    tell((await fails(copy('no', { CopySource: 'none/a' }))).slice(0, 2));
    await irish.send(new CreateBucketCommand({ Bucket: 'bog' }));
    await irish.send(new aws.CopyObjectCommand({ Bucket: 'bog', Key: 'far', CopySource: 'lake/copy' }));
    tell(await (await irish.send(new GetObjectCommand({ Bucket: 'bog', Key: 'far' }))).Body?.transformToString());
    await put('empty');
    tell((await get('empty', { PartNumber: 1 })).$metadata.httpStatusCode);
    await s3.send(new aws.DeleteObjectCommand({ Bucket, Key: 'empty' }));
    const remove = (Key: string) => s3.send(new aws.DeleteObjectCommand({ Bucket, Key }));
    tell([(await remove('new')).$metadata.httpStatusCode, (await remove('new')).$metadata.httpStatusCode]);
    const Objects = ['copy', 'a b.txt', 'none'].map((Key) => ({ Key }));
    tell((await s3.send(new aws.DeleteObjectsCommand({ Bucket, Delete: { Objects } }))).Deleted);
    tell((await s3.send(new aws.ListObjectsV2Command({ Bucket }))).KeyCount);
    await put('q', '');
    tell((await s3.send(new aws.DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'q' }], Quiet: true } }))).Deleted ?? null);
    tell((await fails(s3.send(new aws.DeleteObjectsCommand({ Bucket, Delete: { Objects: [] } })))).slice(0, 2));`,
    [
      ['"1cb251ec0d568de6a929b520c4aed8d1"', 'text', { kind: 'old' }, 'text/plain'],
      { kind: 'new' },
      ['InvalidRequest', 400],
      ['PreconditionFailed', 412],
      ['NoSuchKey', 404],
      ['NoSuchBucket', 404],
      'text',
      200,
      [204, 204],
      [{ Key: 'copy' }, { Key: 'a b.txt' }, { Key: 'none' }],
      0,
      null,
      ['MalformedXML', 400],
    ],
  ),
};

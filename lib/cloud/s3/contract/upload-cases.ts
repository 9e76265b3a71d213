import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Cases } from '../../../engine/session/contract/case';
import { actAws, aws } from './aws-cells';

const SIZE = 12_000_000;
/** The same bytes in the cell and here. */
const BYTES = '(_, n) => (n * 7 + (n >> 8)) % 256';
const byteAt = (n: number) => (n * 7 + (n >> 8)) % 256;

export const uploadCases: Cases = {
  'an upload in parts is the parts one after the other': aws(
    `const { UploadId } = await s3.send(new aws.CreateMultipartUploadCommand({ Bucket, Key: 'big', ContentType: 'text/plain' }));
    const at = { Bucket, Key: 'big', UploadId };
    const send = async (PartNumber: number, Body: unknown) => ({ PartNumber, ETag: (await s3.send(new aws.UploadPartCommand({ ...at, PartNumber, Body }))).ETag });
    const large = 'a'.repeat(5 * 1024 * 1024);
    const second = await send(2, 'end');
    const first = await send(1, large);
    tell((await s3.send(new aws.ListPartsCommand(at))).Parts?.map(({ PartNumber, Size }) => [PartNumber, Size]));
    tell((await s3.send(new aws.ListMultipartUploadsCommand({ Bucket }))).Uploads?.map(({ Key, UploadId: id }) => [Key, id === UploadId]));
    const complete = (Parts: unknown[]) => s3.send(new aws.CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
    tell(await fails(complete([second, first])));
    tell((await fails(complete([first, { PartNumber: 3, ETag: first.ETag }]))).slice(0, 2));
    tell((await fails(complete([{ ...first, ETag: '"x"' }]))).slice(0, 2));
    tell((await fails(complete([]))).slice(0, 2));
    tell((await fails(send(0, 'x'))).slice(0, 2));
    tell((await fails(send(10_001, 'x'))).slice(0, 2));
    tell((await fails(get('big'))).slice(0, 2));
    const done = await complete([first, second]);
    tell([done.ETag, done.Location]);
    const got = await get('big');
    tell([await got.Body?.transformToString() === large + 'end', got.ContentType]);
    const part = await get('big', { PartNumber: 2 });
    tell([await part.Body?.transformToString(), part.PartsCount, part.ContentRange]);
    tell((await fails(complete([first, second]))).slice(0, 2));
    tell((await s3.send(new aws.ListMultipartUploadsCommand({ Bucket }))).Uploads ?? null);`,
    [
      [
        [1, 5_242_880],
        [2, 3],
      ],
      [['big', true]],
      ['InvalidPartOrder', 400, 'The list of parts was not in ascending order. Parts must be ordered by part number.'],
      ['InvalidPart', 400],
      ['InvalidPart', 400],
      ['MalformedXML', 400],
      ['InvalidArgument', 400],
      ['InvalidArgument', 400],
      ['NoSuchKey', 404],
      [{ matches: '^"[0-9a-f]{32}-2"$' }, 'https://lake.s3.us-east-1.amazonaws.com/big'],
      [true, 'text/plain'],
      ['end', 2, 'bytes 5242880-5242882/5242883'],
      ['NoSuchUpload', 404],
      null,
    ],
  ),
  'parts that are too small, aborted uploads and parts of other objects': aws(
    `const begin = async (Key: string) => ({ Bucket, Key, UploadId: (await s3.send(new aws.CreateMultipartUploadCommand({ Bucket, Key }))).UploadId });
    const at = await begin('small');
    const send = async (PartNumber: number, Body: unknown) => ({ PartNumber, ETag: (await s3.send(new aws.UploadPartCommand({ ...at, PartNumber, Body }))).ETag });
    const Parts = [await send(1, 'too'), await send(2, 'small')];
    tell(await fails(s3.send(new aws.CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }))));
    tell((await s3.send(new aws.AbortMultipartUploadCommand(at))).$metadata.httpStatusCode);
    tell((await fails(send(1, 'x'))));
    tell((await fails(s3.send(new aws.AbortMultipartUploadCommand(at)))).slice(0, 2));
    await put('digits', '0123456789');
    const to = await begin('copied');
    const { CopyPartResult } = await s3.send(new aws.UploadPartCopyCommand({ ...to, PartNumber: 1, CopySource: 'lake/digits', CopySourceRange: 'bytes=3-5' }));
    await s3.send(new aws.CompleteMultipartUploadCommand({ ...to, MultipartUpload: { Parts: [{ PartNumber: 1, ETag: CopyPartResult?.ETag }] } }));
    tell(await text('copied'));
    tell((await fails(s3.send(new aws.UploadPartCopyCommand({ ...(await begin('x')), PartNumber: 1, CopySource: 'lake/digits', CopySourceRange: 'bytes=3-10' })))).slice(0, 2));`,
    [
      ['EntityTooSmall', 400, 'Your proposed upload is smaller than the minimum allowed size'],
      204,
      [
        'NoSuchUpload',
        404,
        'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      ],
      ['NoSuchUpload', 404],
      '345',
      ['InvalidArgument', 400],
    ],
  ),
  'lib-storage uploads 12 MB, and every byte arrives': {
    act: (engine) =>
      actAws(
        engine,
        [
          `import { Upload } from '@aws-sdk/lib-storage';
          const bytes = Uint8Array.from({ length: ${SIZE} }, ${BYTES});
          const upload = new Upload({ client: s3, params: { Bucket, Key: 'big', Body: bytes } });
          const loaded: (number | undefined)[] = [];
          upload.on('httpUploadProgress', (progress) => loaded.push(progress.loaded));
          const { ETag, Location } = await upload.done();
          tell([ETag, Location, loaded.at(-1)]);
          const back = await (await get('big')).Body.transformToByteArray();
          tell([back.length, back.every((byte: number, n: number) => byte === bytes[n])]);
          const fromStream = new Upload({ client: s3, params: { Bucket, Key: 'stream', Body: new Blob([bytes]).stream() } });
          tell((await fromStream.done()).ETag === ETag);
          await new Upload({ client: s3, params: { Bucket, Key: 'short', Body: 'short' } }).done();
          tell(await text('short'));`,
        ],
        (cloud) => ['big', 'stream'].map((key) => bytesToHex(md5(cloud.object('lake', key) ?? new Uint8Array()))),
      ),
    get expected() {
      const digest = bytesToHex(md5(Uint8Array.from({ length: SIZE }, (_, n) => byteAt(n))));
      return [
        [{ matches: '^"[0-9a-f]{32}-3"$' }, 'https://lake.s3.us-east-1.amazonaws.com/big', SIZE],
        [SIZE, true],
        true,
        'short',
        [digest, digest],
      ];
    },
  },
  'an upload that is aborted leaves nothing': aws(
    `import { Upload } from '@aws-sdk/lib-storage';
    const stopped = new Upload({ client: s3, queueSize: 1, params: { Bucket, Key: 'never', Body: new Uint8Array(11_000_000) } });
    stopped.on('httpUploadProgress', () => void stopped.abort());
    tell((await fails(stopped.done()))[0]);
    await clock.sleep(1_000);
    tell((await fails(get('never'))).slice(0, 2));
    tell((await s3.send(new aws.ListMultipartUploadsCommand({ Bucket }))).Uploads ?? null);
    try { new Upload({ client: s3, partSize: 5, params: { Bucket, Key: 'k', Body: 'x' } }) } catch (error) { tell(error.message) }`,
    ['AbortError', ['NoSuchKey', 404], null, { matches: '^EntityTooSmall: ' }],
  ),
};

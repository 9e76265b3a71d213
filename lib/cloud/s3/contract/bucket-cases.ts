import type { Cases } from '../../../engine/session/contract/case';
import { aws } from './aws-cells';

export const bucketCases: Cases = {
  'buckets are made, found and removed': aws(
    `await irish.send(new CreateBucketCommand({ Bucket: 'bog', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
    const { Buckets } = await s3.send(new aws.ListBucketsCommand({}));
    tell(Buckets);
    tell((await s3.send(new aws.GetBucketLocationCommand({ Bucket }))).LocationConstraint ?? null);
    tell((await irish.send(new aws.GetBucketLocationCommand({ Bucket: 'bog' }))).LocationConstraint);
    tell((await s3.send(new aws.HeadBucketCommand({ Bucket }))).BucketRegion);
    tell((await s3.send(new aws.DeleteBucketCommand({ Bucket }))).$metadata.httpStatusCode);
    tell(await fails(s3.send(new aws.HeadBucketCommand({ Bucket }))));
    const names: unknown[] = [];
    for (const name of ['a1a', 'b2b', 'c3c']) await s3.send(new CreateBucketCommand({ Bucket: name }));
    for await (const page of aws.paginateListBuckets({ client: s3, pageSize: 2 }, {})) names.push(page.Buckets?.map(({ Name }) => Name));
    tell(names);`,
    [
      [
        { Name: 'bog', CreationDate: '2026-03-02T09:00:00.000Z', BucketRegion: 'eu-west-1' },
        { Name: 'lake', CreationDate: '2026-03-02T09:00:00.000Z', BucketRegion: 'us-east-1' },
      ],
      null,
      'eu-west-1',
      'us-east-1',
      204,
      ['NotFound', 404, { matches: '' }],
      [
        ['a1a', 'b2b'],
        ['bog', 'c3c'],
      ],
    ],
  ),
  'what S3 refuses of buckets it refuses by its codes': aws(
    `const make = (client: aws.S3Client, Bucket: string, LocationConstraint?: string) => fails(client.send(new CreateBucketCommand({
      Bucket, ...(LocationConstraint && { CreateBucketConfiguration: { LocationConstraint } }),
    })));
    for (const name of ['Lake', 'my_lake', 'ab', 'a..b', '192.168.5.4', 'amzn-s3-demo-lake', 'lake-', 'a'.repeat(64)]) tell((await make(s3, name)).slice(0, 2));
    tell(await make(s3, 'Lake'));
    tell(await make(s3, 'lake'));
    tell(await make(irish, 'lake'));
    await make(irish, 'bog');
    tell(await make(irish, 'bog'));
    tell(await make(s3, 'bog', 'eu-west-1'));
    tell(await make(irish, 'moor', 'us-west-2'));
    tell(await make(s3, 'moor', 'mars-1'));
    tell(await make(s3, 'moor', 'us-east-1'));
    tell(await make(s3, 'moor', 'us-west-2'));
    // The SDK says the location by itself; another client may not.
    const authorization = 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f';
    const bare = await fetch('https://s3.eu-west-1.amazonaws.com/fen', { method: 'PUT', headers: { authorization } });
    tell([bare.status, /<Code>(.*?)<.*<Message>(.*?)</.exec(await bare.text())?.slice(1)]);
    await put('a', 'a');
    tell(await fails(s3.send(new aws.DeleteBucketCommand({ Bucket }))));
    tell(await fails(s3.send(new aws.DeleteBucketCommand({ Bucket: 'none' }))));
    tell(await fails(s3.send(new aws.ListObjectsV2Command({ Bucket: 'none' }))));`,
    [
      ...Array.from({ length: 8 }, () => ['InvalidBucketName', 400]),
      ['InvalidBucketName', 400, 'The specified bucket is not valid.'],
      'it did not fail',
      [
        'BucketAlreadyOwnedByYou',
        409,
        'Your previous request to create the named bucket succeeded and you already own it.',
      ],
      [
        'BucketAlreadyOwnedByYou',
        409,
        'Your previous request to create the named bucket succeeded and you already own it.',
      ],
      [
        'BucketAlreadyOwnedByYou',
        409,
        'Your previous request to create the named bucket succeeded and you already own it.',
      ],
      [
        'IllegalLocationConstraintException',
        400,
        'The us-west-2 location constraint is incompatible for the region specific endpoint this request was sent to.',
      ],
      ['InvalidLocationConstraint', 400, 'The specified location-constraint is not valid'],
      ['InvalidLocationConstraint', 400, 'The specified location-constraint is not valid'],
      'it did not fail',
      [
        400,
        [
          'IllegalLocationConstraintException',
          'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
        ],
      ],
      ['BucketNotEmpty', 409, 'The bucket you tried to delete is not empty'],
      ['NoSuchBucket', 404, 'The specified bucket does not exist'],
      ['NoSuchBucket', 404, 'The specified bucket does not exist'],
    ],
  ),
  'a bucket answers in its region, and says which that is': aws(
    `await put('a', 'here');
    const Key = 'a';
    const asked = irish.send(new GetObjectCommand({ Bucket, Key }));
    tell((await fails(asked)).slice(0, 2));
    const following = new S3Client({ region: 'eu-west-1', credentials, followRegionRedirects: true });
    tell(await (await following.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString());
    const path = new S3Client({ region: 'us-east-1', credentials, forcePathStyle: true });
    tell(await (await path.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString());`,
    [['PermanentRedirect', 301], 'here', 'here'],
  ),
  'who does not sign is denied, and what is not simulated says so': aws(
    `const denied = await fetch('https://lake.s3.us-east-1.amazonaws.com/a');
    tell([denied.status, /<Code>(.*?)<.*<Message>(.*?)</.exec(await denied.text())?.slice(1)]);
    const authorization = 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f';
    const odd = await fetch('https://lake.s3.us-east-1.amazonaws.com/a', { method: 'POST', headers: { authorization } });
    tell([odd.status, (await odd.text()).replace(/<(Request|Host)Id>.*?<\\/\\1Id>/g, '')]);
    tell(await fails(s3.send(new aws.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))));
    tell((await fails(s3.send(new aws.GetObjectTaggingCommand({ Bucket, Key: 'a' }))))[2]);
    tell((await fails(s3.send(new aws.ListObjectVersionsCommand({ Bucket }))))[2]);`,
    [
      [403, ['AccessDenied', 'Access Denied']],
      [
        405,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>MethodNotAllowed</Code><Message>The specified method is not allowed against this resource.</Message><Method>POST</Method><ResourceType>OBJECT</ResourceType><Resource>/a</Resource></Error>',
      ],
      ['NotImplemented', 501, 'PutBucketVersioning is not simulated here: buckets and objects are.'],
      'GetObjectTagging is not simulated here: buckets and objects are.',
      'ListObjectVersions is not simulated here: buckets and objects are.',
    ],
  ),
};

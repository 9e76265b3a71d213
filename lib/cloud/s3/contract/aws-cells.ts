import type { SessionEngine } from '../../../engine/session';
import type { Case } from '../../../engine/session/contract/case';
import { outsideOf } from '../../../engine/session/contract/cloud-outside';
import { openNotebook } from '../../../engine/session/contract/notebook';
import type { Cloud } from '../../cloud';
import { openCloud } from '../../open-cloud';

/** What every case begins with: a client, and short words for what it is asked. */
const BEGINNING = `
import * as aws from '@aws-sdk/client-s3';
const { S3Client, CreateBucketCommand, PutObjectCommand, GetObjectCommand } = aws;
const credentials = { accessKeyId: 'YOUR_ACCESS_KEY', secretAccessKey: 'YOUR_SECRET_KEY' };
const s3 = new S3Client({ region: 'us-east-1', credentials });
const irish = new S3Client({ region: 'eu-west-1', credentials });
const tell = (value: unknown) => console.log(JSON.stringify(value));
const fails = (promise: Promise<unknown>) => promise.then(
  () => 'it did not fail',
  (error) => [error.name, error.$metadata?.httpStatusCode, error.message],
);
const Bucket = 'lake';
await s3.send(new CreateBucketCommand({ Bucket }));
const put = (Key: string, Body: unknown = '', more = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (Key: string, more = {}) => s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
const text = async (Key: string, more = {}) => (await get(Key, more)).Body?.transformToString();
`;

/** What a cell told, or what it failed with, after the beginning; then what `look` sees in the cloud. */
export async function actAws(
  engine: SessionEngine,
  codes: readonly string[],
  look: (cloud: Cloud) => unknown = () => undefined,
): Promise<unknown> {
  const cloud = openCloud();
  const notebook = openNotebook(engine, undefined, outsideOf(cloud));
  try {
    const failures: unknown[] = [];
    for (const [index, code] of [BEGINNING, ...codes].entries()) {
      const gave = await notebook.cell(`cell${index}`, code);
      if (typeof gave === 'object' && gave !== null && 'code' in gave) failures.push(gave);
    }
    if (failures.length > 0) return failures;
    // The SDK's own warnings are of another level.
    const told = notebook.logged.flatMap(({ level, text }): unknown => (level === 'log' ? [JSON.parse(text)] : []));
    const seen = look(cloud);
    return [...told, ...(seen === undefined ? [] : [seen])];
  } finally {
    notebook.close();
  }
}

/** One cell with the real SDK, and what it tells. */
export const aws = (code: string, expected: readonly unknown[]): Case => ({
  act: (engine) => actAws(engine, [code]),
  expected,
});

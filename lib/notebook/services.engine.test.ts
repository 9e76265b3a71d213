import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeKernel } from '../kernel/testing/worlds';
import type { Notebook } from './notebook';
import { cell, openLesson, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);

const PUT = `import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
const s3 = new S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
await s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
await s3.send(new PutObjectCommand({ Bucket: 'lake', Key: 'n.csv', Body: 'n\\n1\\n2\\n' }))`;

const lesson = storedLesson(
  cell('ts', 'put', PUT),
  cell('sql', 'total', "SELECT sum(n)::INTEGER AS total FROM 's3://lake/n.csv'"),
  cell('ts', 'page', "const { status } = await fetch('https://example.com/data?page=1')\nstatus"),
  cell('ts', 'free', '1 + 1'),
);

async function run(notebook: Notebook, id: string) {
  notebook.run(id);
  await untilIdle(notebook);
}

const staleOf = (notebook: Notebook) =>
  [...notebook.freshness()].flatMap(([id, freshness]) =>
    freshness.status === 'stale' ? [[id, freshness.because.kind]] : [],
  );

test('a cell of SQL that reads a bucket runs what fills it, and both are stale when the services are emptied', async () => {
  const { notebook, bugs, close } = openLesson(kernel(), lesson);
  await run(notebook, 'total');
  await run(notebook, 'free');
  expect(notebook.store.read().cells.get('total')?.result).toMatchObject({
    status: 'done',
    outputs: [{ kind: 'table', page: { rows: [[3]] } }],
  });
  notebook.emptyServices();
  await untilIdle(notebook);
  expect(staleOf(notebook)).toEqual([
    ['put', 'emptied'],
    ['total', 'upstream'],
  ]);
  close();
  expect(bugs).toEqual([]);
});

test('faults that the page sets strike the next calls, and those that a cell sets are told to the page', async () => {
  const { notebook, bugs, close } = openLesson(kernel(), lesson);
  notebook.setFaults([{ kind: 'failing', status: 503 }]);
  await run(notebook, 'page');
  expect(notebook.store.read().cells.get('page')?.result).toMatchObject({
    outputs: [{ kind: 'value', value: { text: '503' } }, { kind: 'calls' }],
  });
  notebook.setFaults([]);
  notebook.edit('free', "await faults.set([{ kind: 'slow', milliseconds: 2000 }])");
  await run(notebook, 'free');
  expect(notebook.store.read().faults).toEqual([{ kind: 'slow', milliseconds: 2000 }]);
  close();
  expect(bugs).toEqual([]);
});

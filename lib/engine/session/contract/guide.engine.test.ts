import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSessionsInNode } from '../node';
import { cloudOutside } from './cloud-outside';
import { cells } from './test-cases';

const guide = readFileSync('docs/services.md', 'utf8');

/** The examples of a section, in their order. */
const examplesOf = (title: string) => {
  const [, section = ''] = guide.split(`\n## ${title}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
};

test.each([
  [
    'HTTP APIs: `fetch`',
    6,
    'element_count, outcome, bytes, story.descendants, comments.length, expires_in, created.status, name, parts',
    "Array(9) 20, 'took longer than 500 ms', 2104449, 14, 2, 3600, 200, 'projects/my-project/locations/us-central1/repositories/my-repository/workflowConfigs/nightly', Array(2) Object receiveTime: '2026-03-02T09:00:01.795Z', sizeBytes: 9, Object receiveTime: '2026-03-02T09:00:04.795Z', sizeBytes: 9",
  ],
  [
    'Faults',
    2,
    'told, lost, status',
    "Array(3) Array(3) Object status: 429, retryAfter: '30', Object status: 429, retryAfter: '30', Object status: 200, retryAfter: null, 'The program was killed here: the fault `crash` is on.', 200",
  ],
  ['What happened', 1, 'calls, peakHeld', 'Array(2) 0, 1000'],
])('the examples of “%s” in the guide run, one below the other', async (title, count, names, expected) => {
  const codes = examplesOf(title);
  expect(codes.length).toBe(count);
  expect((await outcomesOf([...codes, `[${names}]`])).at(-1)).toBe(expected);
});

test('the tests in the guide pass', async () => {
  expect(await outcomesOf(examplesOf('In checks'))).toEqual([{ tests: ['waits as long as it is told, once'] }]);
});

async function outcomesOf(codes: readonly string[]): Promise<readonly unknown[]> {
  const engine = await openSessionsInNode();
  const outcomes = await cells(codes, undefined, () => cloudOutside())(engine);
  engine.close();
  return Array.isArray(outcomes) ? outcomes : [];
}

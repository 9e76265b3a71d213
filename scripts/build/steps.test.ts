import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteSteps } from './steps';

test('what a step says it is made from is there: a file that was moved would no longer count', () => {
  const steps = siteSteps({ folder: 'out', basePath: '', brotliLevel: 5 });
  const made = new Set(steps.flatMap(({ outputs }) => outputs));
  const isMade = (path: string) => made.has(path) || ['.generated', '.extensions', 'public'].includes(path);
  const missing = steps.flatMap(({ name, inputs }) =>
    inputs.filter((path) => !isMade(path) && !existsSync(path)).map((path) => `${name}: ${path}`),
  );
  expect(missing).toEqual([]);
});

import type { Cases } from './case';
import { cells } from './test-cases';

/** Where the packages cannot be had. */
export const unreachableCases: Cases = {
  'a package that does not come fails the cells that need it, and no other': {
    act: cells([
      "import { z } from 'zod'\nconst schema = z.number()",
      "test('a', () => expect(1).toBe(1))",
      "test('needs none', () => {})",
      'const pool = (n: number) => n + 1',
      'pool(1)',
    ]),
    expected: [
      {
        code: 'not-loaded',
        message:
          'This cell needs the package `zod`, which could not be loaded. Is the network there? Then run it again.',
      },
      {
        code: 'not-loaded',
        message:
          'This cell needs the package `vitest`, which could not be loaded. Is the network there? Then run it again.',
      },
      { tests: ['needs none'] },
      undefined,
      '2',
    ],
  },
};

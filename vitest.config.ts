import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = [{ find: /^@\//, replacement: fileURLToPath(new URL('./', import.meta.url)) }];
const include = ['{app,components,lib,lessons,scripts,bench}/**/*.test.{ts,tsx}'];
/** Those that start engines, or try thousands of cases. */
const slow = ['**/*.property.test.ts', '**/*.engine.test.ts'];

export default defineConfig({
  resolve: { alias },
  test: {
    // By itself it leaves one core alone, which on two cores is half of the machine.
    maxWorkers: '100%',
    // To import the sources again for each file took as long as the tests. What a file leaves behind, its neighbours meet.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'quick', include, exclude: slow, testTimeout: 30_000 } },
      {
        extends: true,
        test: { name: 'slow', include: slow, exclude: ['node_modules/**', '.cache/**'], testTimeout: 120_000 },
      },
    ],
  },
});

import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser';

const executablePath = findBrowser();

/** Stories run on the exported site: `npm run e2e` builds it first. e2e/serve-sites.ts sets the addresses. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/serve-sites.ts',
  outputDir: '.cache/stories',
  // One story alone keeps more than one core busy.
  workers: 2,
  // A file with many stories goes to both workers, so that neither ends long before the other.
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Recording is a quarter of the work: only a story that failed is recorded, when it is tried again. It has failed all the same.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/stories.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Asia/Kathmandu',
    trace: 'on-first-retry',
    launchOptions: { args: [...BROWSER_ARGS], ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'root', use: { baseURL: process.env.ROOT_SITE } },
    { name: 'sub-path', use: { baseURL: process.env.SUB_PATH_SITE }, grep: /@sub-path/ },
  ],
});

import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser';

const executablePath = findBrowser();

/** Stories run on the exported site: `npm run e2e` builds it first. e2e/serve-sites.ts sets the addresses. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/serve-sites.ts',
  outputDir: '.cache/stories',
  // They wait more than they compute: two at a time take little longer than one.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/stories.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Asia/Kathmandu',
    trace: 'retain-on-failure',
    launchOptions: { args: [...BROWSER_ARGS], ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'root', use: { baseURL: process.env.ROOT_SITE } },
    { name: 'sub-path', use: { baseURL: process.env.SUB_PATH_SITE }, grep: /@sub-path/ },
  ],
});

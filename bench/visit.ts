import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '../scripts/browser';

export type Browsing = {
  readonly executablePath: string;
  /** Address of the served site. */
  readonly url: string;
  /** The script that every page gets before its own. */
  readonly stopwatch: string;
};

/** One reader's browser: a profile of its own, with nothing cached at first. */
export type Reader = {
  /** Opens a page and hands it over as soon as the navigation has begun to arrive; closes it afterwards. */
  visit<T>(path: string, during: (page: Page) => Promise<T>): Promise<T>;
};

/** How long the browser has after a visit to put into its caches what it wants to keep. */
const AFTERWARDS_MS = 1_000;
/** A visit that takes longer hangs. */
const VISIT_MS = 180_000;

export async function withReader<T>(browsing: Browsing, work: (reader: Reader) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'millrace-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browsing.executablePath,
    args: [...BROWSER_ARGS],
    viewport: { width: 1440, height: 900 },
  });
  try {
    await context.addInitScript({ content: browsing.stopwatch });
    return await work({ visit: (path, during) => visit(context, browsing.url + path, during) });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function visit<T>(context: BrowserContext, url: string, during: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  const broken = new Promise<never>((_, reject) => {
    page.once('pageerror', reject);
    setTimeout(() => reject(new Error(`${url} did not finish`)), VISIT_MS).unref();
  });
  await page.goto(url, { waitUntil: 'commit' });
  const result = await Promise.race([during(page), broken]);
  await page.waitForTimeout(AFTERWARDS_MS);
  await page.close();
  return result;
}

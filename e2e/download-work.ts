import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readWorkFile } from '../lib/backup/read-work-file';
import { LESSON } from './saved-work-page';

/** The file of all work that a button gives, and what it holds of the lesson. */
export async function downloadWork(page: Page, button: Locator) {
  const downloading = page.waitForEvent('download');
  await button.click();
  const file = await (await downloading).path();
  const { contents } = await readWorkFile(new Uint8Array(readFileSync(file)));
  return { file, work: JSON.stringify(contents.records.find(({ key }) => key === LESSON)?.value ?? null) };
}

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** What every cell shows, without how long it took. */
async function shownResults(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>('[data-cell] [data-output]')];
    return Object.fromEntries(
      cells.flatMap((output) => {
        const id = output.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
        const text = output.innerText.replace(/ · \d+ ms/g, '').trim();
        return id === undefined || text === '' ? [] : [[id, text]];
      }),
    );
  });
}

for (const id of ['splitting-columns', 'cron'])
  test(`what ${id} shows before anything runs is what the browser computes, cell by cell`, async ({ page, lesson }) => {
    await lesson.open(id);
    for (const skip of await page.getByRole('button', { name: 'Skip, show the result' }).all()) await skip.click();
    const stored = await shownResults(page);
    expect(Object.keys(stored).length).toBeGreaterThan(8);

    await page.getByRole('button', { name: 'Lesson menu' }).click();
    await page.getByRole('menuitem', { name: 'Run all, from clean' }).click();
    const stop = page.getByRole('banner').getByRole('button', { name: 'Stop' });
    await expect(stop).toBeVisible();
    await expect(stop).toBeHidden({ timeout: 60_000 });
    const cells = Object.keys(stored).length;
    await expect(page.getByText(/ · \d+ ms$/)).not.toHaveCount(0);
    const computed = await shownResults(page);
    expect(Object.keys(computed)).toHaveLength(cells);
    expect(computed).toEqual(stored);
  });

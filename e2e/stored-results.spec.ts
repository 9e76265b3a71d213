import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** What every cell shows, errors included, without how long it took and where its other rows are. */
async function shownResults(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
    return Object.fromEntries(
      cells.flatMap((cell) => {
        const id = cell.dataset.cell;
        const shown = [...cell.querySelectorAll<HTMLElement>('[data-output], [role=alert]')];
        const text = shown.map((part) => {
          const inside = [...part.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
          return inside
            .reduce((words, alert) => words.replace(alert, ''), part.textContent)
            .replace(/ · (\d+ ms|the first 200 are here, run the cell to see all)/g, '')
            .replace(/Replace(?=Engine’s words|$)/, '') // offered where code can be edited
            .replace(/\n\s+at .*/g, '') // the stack of this machine's JavaScript
            .trim();
        });
        const words = [...new Set(text.filter((each) => each !== ''))].sort().join('\n');
        return id === undefined || words === '' ? [] : [[id, words]];
      }),
    );
  });
}

/** Every lesson that is written: what the build computed in Node, a browser computes too. */
const lessons = readdirSync('lessons', { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'lesson.md')
  .map((path) => basename(dirname(path)));

for (const id of lessons)
  test(`what ${id} shows before anything runs is what the browser computes, cell by cell`, async ({ page, lesson }) => {
    await lesson.open(id);
    await lesson.skipPredictions();
    const stored = await shownResults(page);
    expect(Object.keys(stored).length).toBeGreaterThan(5);

    await page.getByRole('button', { name: 'Lesson menu' }).click();
    await page.getByRole('menuitem', { name: 'Run all, from clean' }).click();
    await lesson.untilIdle();
    const cells = Object.keys(stored).length;
    await expect(page.getByText(/ · \d+ ms$/)).not.toHaveCount(0);
    const computed = await shownResults(page);
    expect(Object.keys(computed)).toHaveLength(cells);
    expect(computed).toEqual(stored);
  });

import { test as base, expect, type Page } from '@playwright/test';
import { setCode } from './monaco';

export { expect };

/** One cell or exercise as its reader meets it: roles and names only. */
export function cellOf(page: Page, id: string) {
  const region = page.getByRole('region', { name: id, exact: true });
  const button = (name: string) => region.getByRole('button', { name, exact: true });
  const editor = region.getByRole('textbox', { name: `Code of ${id}`, exact: true });
  return {
    region,
    run: button('Run'),
    stop: button('Stop'),
    reset: button('Reset'),
    check: button('Check'),
    /** A short result is a table, a long one a grid. */
    result: region
      .getByRole('table', { name: `Result of ${id}`, exact: true })
      .or(region.getByRole('grid', { name: `Result of ${id}`, exact: true })),
    chart: region.getByRole('figure', { name: `Chart of ${id}`, exact: true }),
    problem: region.getByRole('alert'),
    verdict: region.getByRole('status'),
    editor,
    /** Replaces the whole code, as with Select all and pasting. */
    edit: (code: string) => setCode(page, id, code),
  };
}

export type LessonPage = {
  open(id: string): Promise<void>;
  cell(id: string): ReturnType<typeof cellOf>;
  /** Opens what predictions cover. */
  skipPredictions(): Promise<void>;
  /** Waits until nothing runs any more. */
  untilIdle(): Promise<void>;
};

/**
 * A story fails when the page throws or logs an error. Addresses are relative (`./lessons/cron/`),
 * so that they hold under a sub-path too; a story tagged `@sub-path` runs in both places.
 */
export const test = base.extend<{ lesson: LessonPage; complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      await use(complaints);
      if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
  lesson: async ({ page }, use) => {
    await use({
      open: async (id) => {
        await page.goto(`./lessons/${id}/`);
      },
      cell: (id) => cellOf(page, id),
      async skipPredictions() {
        const skip = page.getByRole('button', { name: 'Skip, show the result' });
        for (let left = await skip.count(); left > 0; left--) {
          await skip.first().click();
          await expect(skip).toHaveCount(left - 1);
        }
      },
      async untilIdle() {
        const stop = page.getByRole('banner').getByRole('button', { name: 'Stop' });
        await expect(stop).toBeVisible();
        await expect(stop).toBeHidden({ timeout: 60_000 });
      },
    });
  },
});

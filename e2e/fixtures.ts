import { test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** One cell or exercise as its reader meets it: roles and names only. */
function cellOf(page: Page, id: string) {
  const region = page.getByRole('region', { name: id, exact: true });
  const button = (name: string) => region.getByRole('button', { name, exact: true });
  return {
    region,
    run: button('Run'),
    stop: button('Stop'),
    reset: button('Reset'),
    check: button('Check'),
    result: region.getByRole('table', { name: `Result of ${id}` }),
    chart: region.getByRole('figure', { name: `Chart of ${id}` }),
    problem: region.getByRole('alert'),
    verdict: region.getByRole('status'),
    editor: region.getByRole('textbox'),
    /** Replaces the whole code, as with Select all and typing. */
    async edit(code: string) {
      await region.getByRole('textbox').fill(code);
    },
  };
}

export type LessonPage = { open(id: string): Promise<void>; cell(id: string): ReturnType<typeof cellOf> };

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
    });
  },
});

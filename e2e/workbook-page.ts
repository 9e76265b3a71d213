import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** The page of notebooks, by roles and names only. */
export function workbookOf(page: Page) {
  const cell = (id: string) => page.getByRole('region', { name: id, exact: true });
  const menu = (id: string) => cell(id).getByRole('button', { name: `Cell menu of ${id}` });
  return {
    cell,
    bar: page.getByRole('banner'),
    result: (id: string) =>
      cell(id)
        .getByRole('table', { name: `Result of ${id}`, exact: true })
        .or(cell(id).getByRole('grid', { name: `Result of ${id}`, exact: true })),
    order: () =>
      page
        .getByRole('main')
        .locator('[data-cell], [data-block]')
        .evaluateAll((cells) => cells.map(({ id }) => id)),
    async choose(id: string, item: string) {
      await menu(id).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    async fromMenu(item: string) {
      await page.getByRole('banner').getByRole('button', { name: 'Notebook menu' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    add: (word: string) =>
      page
        .getByRole('group', { name: /^Add a cell/ })
        .last()
        .getByRole('button', { name: word })
        .click(),
    said: page.getByRole('status', { name: 'Last change' }),
    dialog: page.getByRole('dialog'),
    saved: () => expect(page.getByRole('banner')).toContainText(/Saved \d/),
    run: (id: string) => cell(id).getByRole('button', { name: 'Run', exact: true }).click(),
  };
}

export type Dropped = { readonly name: string; readonly text: string };

/** Lets files fall on the page, as from a folder of the system. */
export async function drop(page: Page, ...files: readonly Dropped[]) {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: data });
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: data });
}

export async function choose(page: Page, button: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await (await chooser).setFiles(file);
}

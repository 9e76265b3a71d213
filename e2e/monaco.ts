import type { Page } from '@playwright/test';

export async function setCode(page: Page, id: string, code: string): Promise<void> {
  const region = page.getByRole('region', { name: id, exact: true });
  const box = region.getByRole('textbox', { name: `Code of ${id}`, exact: true });
  await box.focus();
  if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) {
    await region.locator('textarea').waitFor();
    await box.fill(code);
    return;
  }
  await region.locator('[data-editor=monaco] textarea').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}

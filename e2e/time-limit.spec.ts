import { expect, test } from './fixtures';

test('a cell is asked at 25 seconds whether it goes on, and stops at 30 by itself', async ({ page, lesson }) => {
  await page.clock.install();
  await lesson.open('splitting-columns');
  const cell = lesson.cell('pieces_in_typescript');
  const first = lesson.cell('sample_addresses');
  await first.run.click();
  await expect(first.region).toContainText(/\d+ ms/); // the engine is there: its start does not count
  await cell.edit('for (;;) {}');
  const start = async () => {
    await cell.editor.focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(cell.region).toContainText('running');
    // From here on time stands still, but for what is asked of it: a busy machine takes seconds for a step.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 20_000);
    await expect(cell.region).not.toContainText('Stops at 30 s');
    await page.clock.runFor(5_000);
    await expect(cell.region).toContainText('Stops at 30 s');
  };

  await start();
  await page.clock.runFor(5_000);
  await expect(cell.region).toContainText('Stopped at 30 s.');
  await page.clock.resume();

  await start();
  await cell.region.getByRole('button', { name: 'Keep going' }).click();
  await expect(cell.region).not.toContainText('Stops at 30 s');
  await page.clock.runFor(60_000);
  await expect(cell.region).toContainText('running');
  await page.clock.resume();
  await cell.stop.click();
  await expect(cell.region).toContainText('stopped');
});

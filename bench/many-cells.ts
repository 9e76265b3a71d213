import type { Page } from '@playwright/test';
import type { Workbook } from '../lib/workbook/workbook';
import { quantile } from './statistics';
import { type Browsing, withReader } from './visit';

export const CELLS = 200;
const TYPED = 'select length(title) as letters, count(*) as films from film group by all order by letters ';

const ID = 'measured';

/** Every tenth cell reads the table, the others the cell above; every twentieth is TypeScript. */
function cellAt(at: number): Workbook['cells'][number] {
  const id = `step_${at}`;
  if (at % 20 === 19) {
    const code = `const rows_${at} = step_${at - 1}.length\nrows_${at}`;
    return { kind: 'code', id, language: { language: 'ts' }, code };
  }
  const above = at % 10 === 0 ? 'film' : `step_${at - 1}`;
  return { kind: 'code', id, language: { language: 'sql', engine: 'duckdb' }, code: `SELECT *\nFROM ${above}` };
}

const notebook: Workbook = {
  version: 1,
  id: ID,
  title: 'Measured',
  cells: Array.from({ length: CELLS }, (_, at) => cellAt(at)),
  files: [],
  createdAt: 0,
  changedAt: 0,
};

export type ManyCells = {
  /** From the start of the navigation to the frame with the last cell, files cached. */
  readonly opened: number;
  /** From a key to the frame that shows it, one per key. */
  readonly keys: readonly number[];
};

/** A notebook of CELLS cells: how long it takes to open, and to answer a key in one of its middle cells. */
export const measureManyCells = (browsing: Browsing): Promise<ManyCells> =>
  withReader(browsing, async ({ visit }) => {
    await visit('notebook/?all', keepNotebook);
    await visit(`notebook/?n=${ID}`, (page) => page.evaluate((id) => window.stopwatch.drawn(id), `step_${CELLS - 1}`));
    return visit(`notebook/?n=${ID}`, async (page) => {
      const opened = await page.evaluate((id) => window.stopwatch.drawn(id), `step_${CELLS - 1}`);
      return { opened, keys: await typeInto(page, `step_${CELLS / 2}`) };
    });
  });

/** Puts the notebook where the page keeps its own. */
async function keepNotebook(page: Page): Promise<void> {
  // Opened before the page has made its own, it would be another database of that name.
  await page.evaluate(async () => {
    while (!(await indexedDB.databases()).some(({ name }) => name === 'millrace'))
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.evaluate(
    ({ id, text }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('millrace');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('workbooks', 'readwrite');
          writing.objectStore('workbooks').put(JSON.parse(text), id);
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { id: ID, text: JSON.stringify(notebook) },
  );
}

async function typeInto(page: Page, cell: string): Promise<readonly number[]> {
  const code = page.getByRole('textbox', { name: `Code of ${cell}`, exact: true });
  await code.scrollIntoViewIfNeeded();
  await code.focus();
  await page.locator(`[data-cell="${cell}"] .monaco-editor`).first().waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('-- ', { delay: 100 });
  await page.evaluate(() => window.stopwatch.timeKeys());
  await page.keyboard.type(TYPED, { delay: 60 });
  return page.evaluate(() => window.stopwatch.keyTimes());
}

const OPEN_BUDGET = 2_000;
const KEY_BUDGET = 50;
const verdict = (ms: number, budget: number) => (ms > budget ? 'missed' : 'kept');

export function manyCellsWords({ opened, keys }: ManyCells): string {
  const key = quantile(keys, 0.95);
  return (
    `A notebook of ${CELLS} cells is drawn ${opened.toFixed(0)} ms after the navigation began ` +
    `(budget ${OPEN_BUDGET} ms): ${verdict(opened, OPEN_BUDGET)}.\n` +
    `A key typed in it shows after ${quantile(keys, 0.5).toFixed(0)} ms, the 95th percentile of ${keys.length} ` +
    `${key.toFixed(0)} ms (budget ${KEY_BUDGET} ms): ${verdict(key, KEY_BUDGET)}.`
  );
}

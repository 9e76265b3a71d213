import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startBrowser } from './crashing-browser';

/** `npm run soak` asks for more of them; a failure is repeated by its seed. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 20);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

/** Somewhere one edits: at its address, in its cells. */
type Place = { readonly first: string; readonly cells: readonly string[] };
const LESSON: Place = {
  first: 'lessons/splitting-columns/',
  cells: ['first_addresses', 'sample_addresses', 'email_parts'],
};
const NOTEBOOK: Place = { first: 'notebook/?new', cells: ['query_1'] };

/** All that a cell was, one after the other, and how much of it the page has called saved. */
type Past = { readonly texts: string[]; saved: number };
/** What is known of a place from the round before: where it is, and the past of its cells. */
type Known = { readonly address: string; readonly pasts: ReadonlyMap<string, Past> };

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createChance(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isSaved = (page: Page) =>
  page.evaluate(() => /Saved \d/.test(document.querySelector('header')?.textContent ?? ''));

/** The text field of a cell, entered. */
async function enter(page: Page, id: string) {
  await page.getByRole('textbox', { name: `Code of ${id}`, exact: true }).focus();
  return page.getByRole('region', { name: id, exact: true }).locator('textarea');
}

/** Records that the page could not read. */
const asideIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('millrace');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('quarantine').objectStore('quarantine').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

/** Opens what was there before, finds all of it that was called saved, and gives the texts from which this round goes on. */
async function reopen(page: Page, place: Place, known: Known | undefined, round: number) {
  await page.goto(`${process.env.ROOT_SITE}${known?.address ?? place.first}`);
  if (known) await expect.poll(() => isSaved(page)).toBe(true);
  const pasts = new Map<string, Past>();
  for (const id of place.cells) {
    const text = await (await enter(page, id)).inputValue();
    const past = known?.pasts.get(id);
    if (past)
      expect(past.texts.indexOf(text), `round ${round}, seed ${SEED}: ${id} is “${text}”`).toBeGreaterThanOrEqual(
        past.saved,
      );
    pasts.set(id, { texts: [text], saved: 0 });
  }
  expect(await asideIn(page)).toBe(0);
  return pasts;
}

/** Edits at random, and notes what the page calls saved. The answer is whether that was all of it at the end. */
async function editAtRandom(page: Page, pasts: ReadonlyMap<string, Past>, round: number, chance: () => number) {
  const ids = [...pasts.keys()];
  const note = async () => {
    const saved = await isSaved(page);
    if (saved) for (const past of pasts.values()) past.saved = past.texts.length - 1;
    return saved;
  };
  for (let edits = 1 + Math.floor(chance() * 5); edits > 0; edits--) {
    const id = ids[Math.floor(chance() * ids.length)] ?? '';
    const field = await enter(page, id);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText(`\n-- ${round}.${edits} ${'x'.repeat(Math.floor(chance() * 40))}`);
    pasts.get(id)?.texts.push(await field.inputValue());
    await pause(chance() * 200);
    await note();
  }
  await pause(chance() * 700);
  return note();
}

// A recording of browsers that are killed cannot be finished, so there is nothing to try it again for.
test.use({ trace: 'off' });
test.describe.configure({ retries: 0 });

test(`a browser killed at any moment has all that the page called saved, ${ROUNDS} times`, async () => {
  test.setTimeout(ROUNDS * 30_000);
  process.stdout.write(`seed ${SEED}\n`);
  const profile = mkdtempSync(join(tmpdir(), 'millrace-kill-'));
  const chance = createChance(SEED);
  const known = new Map<Place, Known>();
  const complaints: string[] = [];
  let whole = 0;
  try {
    for (let round = 0; round < ROUNDS + 2; round++) {
      const { page, kill } = await startBrowser(profile);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      try {
        const place = round % 2 === 0 ? LESSON : NOTEBOOK;
        const before = known.get(place);
        const pasts = await reopen(page, place, before, round);
        expect(complaints).toEqual([]);
        if (round >= ROUNDS) continue;
        if (await editAtRandom(page, pasts, round, chance)) whole++;
        // A new notebook that was never saved is not there, and nobody said that it is.
        const isThere = before !== undefined || [...pasts.values()].some(({ saved }) => saved > 0);
        const address = page.url().slice(process.env.ROOT_SITE?.length);
        if (isThere) known.set(place, { address, pasts });
      } finally {
        await kill();
      }
    }
    process.stdout.write(`${whole} of ${ROUNDS} kills came when all was called saved\n`);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});

import { expect, type Page } from '@playwright/test';

/** Puts a record into the page's storage, as a release before this one left it there. */
export async function putRecord(page: Page, store: string, key: string, value: unknown): Promise<void> {
  // The page makes its storage: whoever opens it first, decides what is in it.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await page.evaluate(
    ([store, key, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('millrace');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(store, 'readwrite');
          transaction.objectStore(store).put(value, key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [store, key, value] as const,
  );
}

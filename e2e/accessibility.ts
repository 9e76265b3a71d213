import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page as it stands, by WCAG 2.2 A and AA: rule, and the places. Meant to be empty. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Evaluated, not inserted as a script, which the page's policy would refuse.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
      runOnly: tags,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

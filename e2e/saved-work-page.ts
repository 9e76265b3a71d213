import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** The lesson and the cell that stories of saved work edit. */
export const LESSON = 'splitting-columns';
export const CELL = 'sample_addresses';
export const MINE = "SELECT 'mine@example.com' AS address";

export const chip = (page: Page) => page.getByRole('banner');
export const isSaved = (page: Page) => expect(chip(page)).toContainText(/Saved \d/);
export const notice = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

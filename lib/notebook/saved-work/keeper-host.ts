import { browserTab, type TabHost } from '../../storage/tab-host';
import { loadWork, storeWork } from './database';
import type { SavedLesson } from './record';

/** What a keeper needs of the browser. */
export type KeeperHost = TabHost & {
  load(lesson: string): Promise<SavedLesson | undefined>;
  /** Resolves when it is written. */
  store(work: SavedLesson): Promise<void>;
};

export const browserHost: KeeperHost = { ...browserTab, load: loadWork, store: storeWork };

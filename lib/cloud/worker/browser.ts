import type { CloudClient } from '../cloud-client';
import { cloudsIn } from './clouds-in';

/** Clouds in a worker of this page, which loads nothing before the first is opened. */
export const openCloudInBrowser: () => Promise<CloudClient> = cloudsIn(
  () => new Worker(new URL('./cloud.worker.ts', import.meta.url)),
);

import { z } from 'zod';
import { sitePath } from '@/lib/core/site-path';

/** The lessons and questions that can be opened from anywhere. */
export const SiteIndex = z.strictObject({
  lessons: z.array(z.strictObject({ id: z.string(), number: z.int(), title: z.string() })),
  questions: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});
export type SiteIndex = z.infer<typeof SiteIndex>;

let loading: Promise<SiteIndex> | undefined;

/** Fetched once; what failed is tried again. */
export function loadSiteIndex(): Promise<SiteIndex> {
  loading ??= fetchIndex().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchIndex(): Promise<SiteIndex> {
  const response = await fetch(sitePath('/site-index.json'));
  if (!response.ok) throw new Error(`site-index.json: ${response.status}`);
  return SiteIndex.parse(await response.json());
}

import { loadContents } from '@/lib/backup/browser-contents';
import { type Contents, NO_CONTENTS } from '@/lib/backup/contents';
import { withOpen } from '@/lib/backup/with-open';
import { openRecords } from '@/lib/storage/open-records';
import { reasonOf } from '@/lib/storage/refusal';

/** A browser that refuses storage may not answer at all. */
const PATIENCE_MS = 2_000;

/** All work: what is kept, and what is open in this tab. Where the browser gives nothing, `missing` says why. */
export type Collected = { readonly contents: Contents; readonly missing: string | undefined };

export async function collectWork(): Promise<Collected> {
  const { kept, missing } = await Promise.race([loadKept(), noAnswer()]);
  return { contents: withOpen(kept, openRecords()), missing };
}

async function loadKept() {
  try {
    return { kept: await loadContents(), missing: undefined };
  } catch (error) {
    return { kept: NO_CONTENTS, missing: reasonOf(error) };
  }
}

const noAnswer = () =>
  new Promise<{ kept: Contents; missing: string }>((resolve) =>
    setTimeout(() => resolve({ kept: NO_CONTENTS, missing: 'the browser does not answer' }), PATIENCE_MS),
  );

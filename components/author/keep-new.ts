import { createDraft, type NewDraft, newDraft, type OpenedDraft } from '@/lib/authoring/draft-store';

/** Keeps a new draft; where the browser refuses storage, it is there for as long as the page is. */
export async function keepNew(parts: NewDraft): Promise<{ readonly opened: OpenedDraft; readonly isKept: boolean }> {
  const opened = newDraft(parts);
  try {
    await createDraft(opened);
    return { opened, isKept: true };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { opened, isKept: false };
  }
}

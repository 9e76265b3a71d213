'use client';

import { useEffect, useState } from 'react';
import { type OpenedDraft, openDraft } from '@/lib/authoring/draft-store';

export type Opening =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'open'; readonly opened: OpenedDraft };

/** The draft that the address names. */
export function useOpenedDraft(id: string | null): Opening {
  const [answer, setAnswer] = useState<{ readonly id: string; readonly opened: OpenedDraft | undefined }>();
  useEffect(() => {
    if (id === null) return;
    let isCurrent = true;
    openDraft(id)
      .catch((error: unknown) => {
        // Without storage there are no drafts.
        if (error instanceof DOMException) return undefined;
        throw error;
      })
      .then((opened) => isCurrent && setAnswer({ id, opened }));
    return () => {
      isCurrent = false;
      setAnswer(undefined);
    };
  }, [id]);
  if (id === null) return { status: 'none' };
  if (answer?.id !== id) return { status: 'loading' };
  return answer.opened ? { status: 'open', opened: answer.opened } : { status: 'missing' };
}

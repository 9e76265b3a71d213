'use client';

import { useEffect, useState } from 'react';
import type { Prose } from '@/lib/lesson/schema';

/** Undefined until what reads Markdown has come: it is not part of the page. */
export function useParsedText(text: string): Prose | undefined {
  const [parsed, setParsed] = useState<{ readonly text: string; readonly content: Prose }>();
  useEffect(() => {
    let isCurrent = true;
    import('./parse-text').then(
      ({ parseText }) => isCurrent && setParsed({ text, content: parseText(text) }),
      // Offline and never loaded: the words stay as they are written.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return parsed?.text === text ? parsed.content : undefined;
}

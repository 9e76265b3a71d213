'use client';

import { useEffect, useState } from 'react';
import type { Good } from '@/lib/authoring/expected-outcomes';
import { openSourceReader, type SourceReading } from '@/lib/authoring/source-reader';
import type { Studio } from '@/lib/authoring/studio';
import { type AuthorLibrary, knownTo } from './library';

/** A reading begins this long after the last key. */
const QUIET_MS = 120;

/** What is read of a draft while it changes, and the last of it that had no mistake. */
export function useSourceReading(studio: Studio, library: AuthorLibrary) {
  const [reading, setReading] = useState<SourceReading>();
  const [good, setGood] = useState<Good>();
  useEffect(() => {
    const reader = openSourceReader((next) => {
      setReading(next);
      if (next.lesson) setGood({ text: next.text, lesson: next.lesson });
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { text, files } = studio.read();
    const ask = () => {
      ({ text, files } = studio.read());
      reader.read(
        text,
        knownTo(
          library,
          files.map(({ name }) => name),
        ),
      );
    };
    ask();
    const stop = studio.subscribe(() => {
      const now = studio.read();
      if (now.text === text && now.files === files) return;
      clearTimeout(timer);
      timer = setTimeout(ask, QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
      reader.close();
    };
  }, [studio, library]);
  return { reading, good };
}

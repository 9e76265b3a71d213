import { useEffect, useState } from 'react';
import type { ProgressByLesson } from './progress';

/** What the reader has done so far, from the work saved in this browser. Undefined until it has been read. */
export function useProgress(): ProgressByLesson | undefined {
  const [progress, setProgress] = useState<ProgressByLesson>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const { loadProgress } = await import('@/lib/notebook/saved-work/progress');
      const loaded = await loadProgress();
      if (!gone) setProgress(loaded);
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  return progress;
}

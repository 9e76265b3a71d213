'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { readMonaco } from './load-monaco';
import type { EditorScope } from './scope';
import type { CellProblem } from './typescript/answers';

type Found = { readonly code: string; readonly problems: readonly CellProblem[] };

const NONE: readonly CellProblem[] = [];

/** What TypeScript finds wrong in code that is only shown: once an editor was opened on this page, and something has changed. */
export function useStillProblems(id: string, code: string, scope: EditorScope, isWatched: boolean) {
  const [found, setFound] = useState<Found>();
  const readCode = useEffectEvent(() => code);
  useEffect(() => {
    if (!isWatched) return;
    let stop: (() => void) | undefined;
    let isCurrent = true;
    const offScope = scope.subscribe(async () => {
      if (!readMonaco()) return;
      offScope();
      const { watchStill } = await import('./typescript/still-problems');
      if (!isCurrent) return;
      stop = watchStill({
        id,
        scope,
        code: () => readCode(),
        tell: (problems) => setFound({ code: readCode(), problems }),
      });
    });
    return () => {
      isCurrent = false;
      offScope();
      stop?.();
    };
  }, [id, scope, isWatched]);
  return isWatched && found?.code === code ? found.problems : NONE;
}

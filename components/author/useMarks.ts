'use client';

import { useMemo } from 'react';
import type { SourceMark } from '@/components/editor/monaco/open-source';
import { useStore } from '@/components/ui/useStore';
import type { Prover } from '@/lib/authoring/prover';
import type { SourceReading } from '@/lib/authoring/source-reader';

/** What is marked in the source: mistakes in reading it, and what its proof found. */
export function useMarks(reading: SourceReading | undefined, { store }: Prover, text: string): readonly SourceMark[] {
  const proof = useStore(store, (state) => state);
  const isCurrent = proof.status === 'proved' && proof.text === text;
  return useMemo(() => {
    const failed =
      isCurrent && proof.status === 'proved'
        ? proof.proofs.flatMap((each) =>
            each.status === 'failed'
              ? [{ line: each.line, column: each.column, message: `${each.says}: ${each.message}` }]
              : [],
          )
        : [];
    return [...(reading?.problems ?? []), ...failed];
  }, [reading, proof, isCurrent]);
}

'use client';

import { useEffect } from 'react';

/** Something that can be gone to, or put somewhere: a place, a table, a lesson. */
export type Find = {
  readonly id: string;
  readonly title: string;
  /** `table, 940 rows`. */
  readonly detail: string;
  readonly blocked?: string | undefined;
  run(): void;
};

const sources = new Set<() => readonly Find[]>();

/** Adds to what the palette finds for as long as the component is on the page. `read` is asked when somebody types. */
export function useFinds(read: () => readonly Find[]): void {
  useEffect(() => {
    sources.add(read);
    return () => {
      sources.delete(read);
    };
  }, [read]);
}

export const readFinds = (): readonly Find[] => [...sources].flatMap((read) => read());

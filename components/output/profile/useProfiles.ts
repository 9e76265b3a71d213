import { useEffect, useEffectEvent, useState } from 'react';
import type { ColumnProfile } from '@/lib/core/profile';
import type { TablePage } from '@/lib/core/value';
import type { View } from '@/lib/core/view';
import type { ResultRows } from '../result-source';

type Profiles = {
  readonly of: TablePage;
  readonly filters: View['filters'];
  readonly byColumn: ReadonlyMap<number, ColumnProfile>;
  readonly failed: boolean;
};

/** What the columns of a result hold, in the rows that the filters let through; each comes when the engine has it. */
export function useProfiles(page: TablePage, { filters }: View, rows: ResultRows | undefined): Profiles {
  const none: Profiles = { of: page, filters, byColumn: new Map(), failed: false };
  const [profiles, setProfiles] = useState(none);
  const load = useEffectEvent(async (of: TablePage, wanted: View['filters'], signal: AbortSignal) => {
    for (const column of of.columns.keys()) {
      const profile = await rows?.profile(column, { filters: wanted, sorting: [] }, signal).catch(() => undefined);
      if (signal.aborted) return;
      setProfiles((now) => {
        const before = now.of === page && now.filters === filters ? now : none;
        if (!profile) return { ...before, failed: true };
        return { ...before, byColumn: new Map(before.byColumn).set(column, profile) };
      });
      if (!profile) return;
    }
  });
  const live = rows !== undefined;
  useEffect(() => {
    if (!live) return;
    const controller = new AbortController();
    void load(page, filters, controller.signal);
    return () => controller.abort();
  }, [page, filters, live]);
  return profiles.of === page && profiles.filters === filters ? profiles : none;
}

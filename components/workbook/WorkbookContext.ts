'use client';

import { createContext, use } from 'react';
import { useStore } from '@/components/ui/useStore';
import { invariant } from '@/lib/core/invariant';
import type { OpenWorkbook } from '@/lib/workbook/open-workbook';
import type { WorkbookState } from '@/lib/workbook/workbook-state';
import type { CellActions } from './cell-actions';
import type { LastChangeStore } from './last-change';

/** An open notebook with all that works on it. The same object for as long as the page shows it. */
export type WorkbookDesk = {
  readonly open: OpenWorkbook;
  /** The names of the tables that every cell can read. */
  readonly datasets: readonly string[];
  readonly lastChange: LastChangeStore;
  readonly actions: CellActions;
};

export const WorkbookContext = createContext<WorkbookDesk | null>(null);

export function useDesk(): WorkbookDesk {
  const desk = use(WorkbookContext);
  invariant(desk, 'useDesk needs a WorkbookContext above it');
  return desk;
}

/** Part of the open notebook. `select` returns what is stored, or a primitive: never a new object. */
export const useWorkbook = <T>(select: (state: WorkbookState) => T): T => useStore(useDesk().open.store, select);

/** Another tab writes this notebook. */
export const useIsReadOnly = (): boolean => useWorkbook(({ saved }) => saved.status === 'elsewhere');

import type { Table } from '../../core/value';
import type { RedshiftNotice } from './redshift-error';

/** What a statement gave. */
export type Done = {
  readonly tag: string;
  /** The rows of a query. */
  readonly table?: Table | undefined;
  readonly notices: readonly RedshiftNotice[];
  readonly changes: boolean;
};

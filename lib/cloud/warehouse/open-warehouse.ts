import type { FileDatabase, ObjectStorage } from '../../engine/sql-engine';
import type { WireServer } from '../../engine/wire-server';

export type WarehouseParts = { readonly database: FileDatabase; readonly storage: ObjectStorage };

/** A warehouse that speaks Redshift's SQL, over the column store: its tables are those that SQL cells below see. */
export function openWarehouse(_parts: WarehouseParts): WireServer {
  return {
    connect() {
      throw new Error('the warehouse takes no clients yet');
    },
  };
}

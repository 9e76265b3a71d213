import type { FileDatabase, ObjectStorage } from '../../engine/sql-engine';
import type { WireServer } from '../../engine/wire-server';
import { openConnection } from './connection';
import type { Warehouse } from './executor';
import type { Turn } from './transaction';

export type WarehouseParts = { readonly database: FileDatabase; readonly storage: ObjectStorage };

/** What connections to one database share, however often its server is looked for. */
const shared = new WeakMap<FileDatabase, { readonly turn: Turn; query: number }>();

/** A warehouse that speaks Redshift's SQL, over the column store: its tables are those that SQL cells below see. */
export function openWarehouse({ database, storage }: WarehouseParts): WireServer {
  const common = shared.get(database) ?? { turn: { holder: undefined }, query: 0 };
  shared.set(database, common);
  const warehouse: Warehouse = {
    database,
    storage,
    get query() {
      return common.query;
    },
    set query(number) {
      common.query = number;
    },
  };
  return { connect: () => openConnection(warehouse, common.turn) };
}

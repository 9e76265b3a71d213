import type { SqlScope } from '../sql/completion';
import type { CellModel } from './cell-model';

export const sqlScopeOf = ({ id, scope }: CellModel): SqlScope => ({
  engine: scope.engineOf(id),
  tables: scope.tablesAbove(id),
  values: scope.valuesAbove(id),
  files: scope.filesAbove(id),
});

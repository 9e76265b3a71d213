import type { SqlEngineName } from '../../../engine/sql-engine';
import type { Change } from '../mutant';
import { columnChanges } from './column-changes';
import { conditionChanges } from './condition-changes';
import { expressionChanges } from './expression-changes';
import { literalChanges } from './literal-changes';
import { orderChanges } from './order-changes';
import { setChanges } from './set-changes';
import { viewSql } from './sql-view';

/** Small mistakes that could be made in a query. `isOrdered`: the order of its rows is compared. */
export function sqlChanges(code: string, engine: SqlEngineName, isOrdered: boolean): readonly Change[] {
  const view = viewSql(code);
  return [
    ...setChanges(view),
    ...conditionChanges(view),
    ...expressionChanges(view),
    ...literalChanges(view),
    ...orderChanges(view, engine, isOrdered),
    ...columnChanges(view),
  ];
}

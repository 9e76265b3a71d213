import type { Table, Value } from '../value';

/** `tableOf('id INTEGER, rate DECIMAL(4 2)', [1, '4.90'])`; a comma in brackets is written as a space. */
export function tableOf(columns: string, ...rows: Value[][]): Table {
  return {
    columns: columns.split(', ').map((column) => {
      const [name = '', ...type] = column.split(' ');
      return { name, type: type.join(' ').replace(/(?<=\d) (?=\d)/, ',') };
    }),
    rows,
  };
}

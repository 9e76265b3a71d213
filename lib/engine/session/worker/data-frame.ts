type DataFrame = { objects(): readonly object[]; columnNames(): readonly string[]; numRows(): number };

const METHODS = ['objects', 'columnNames', 'numRows'];

const isDataFrame = (value: unknown): value is DataFrame =>
  typeof value === 'object' &&
  value !== null &&
  METHODS.every((name) => typeof Reflect.get(value, name) === 'function');

/** The rows of a data frame, as arquero's tables are; any other value as it is. */
export function rowsInside(value: unknown): unknown {
  try {
    return isDataFrame(value) ? [...value.objects()] : value;
  } catch {
    return value; // a getter or a proxy of the learner threw
  }
}

/** The columns of a data frame that has no rows. */
export function emptyFrame(value: unknown): readonly string[] | undefined {
  try {
    return isDataFrame(value) && value.numRows() === 0 ? value.columnNames() : undefined;
  } catch {
    return undefined;
  }
}

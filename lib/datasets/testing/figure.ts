/** A query with one row, and its values with a space between them. */
export type Figure = readonly [what: string, sql: string, values: string];

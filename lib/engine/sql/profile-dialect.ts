/** What of a profile each engine says in its own way. `value` is the column in SQL. */
export type ProfileDialect = {
  /** The column, as it is grouped and compared. */
  comparable(value: string, type: string): string;
  /** What comes back to be read: the same value, or its text. */
  readable(value: string): string;
  /** The first, second and third quartile, as a list: values of the column itself. */
  quartiles(value: string): string;
  /** Whether a number, date or moment is one that can be in a bin. */
  isFinite(value: string, type: string): string;
  /** A whole number that tells where an exact number, date or moment lies. */
  whole(value: string, type: string): string;
  /** The whole part of a division of whole numbers that are not negative. */
  divide(value: string, by: bigint): string;
  /** Of the row, in the result's own order. */
  readonly rowNumber: string;
};

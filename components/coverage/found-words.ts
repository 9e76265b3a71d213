/** How many rows a filter leaves. */
export function foundWords(count: number, of: number): string {
  if (count === 0) return 'No row is like this.';
  return count === 1 ? `1 of ${of} rows is like this.` : `${count} of ${of} rows are like this.`;
}

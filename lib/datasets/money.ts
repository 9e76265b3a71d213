/** Cents as a DECIMAL with two places. */
export const moneyOf = (cents: number): string => `${Math.trunc(cents / 100)}.${`${cents % 100}`.padStart(2, '0')}`;

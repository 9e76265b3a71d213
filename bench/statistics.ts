const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The value at a share of the way from the smallest to the largest, between two neighbours if it falls there. */
export function quantile(values: readonly number[], share: number): number {
  const order = sorted(values);
  const at = share * (order.length - 1);
  const [low = Number.NaN, high = low] = order.slice(Math.floor(at), Math.floor(at) + 2);
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** From the smallest to the largest, as a share of the median. */
export const spread = (values: readonly number[]) => (Math.max(...values) - Math.min(...values)) / median(values);

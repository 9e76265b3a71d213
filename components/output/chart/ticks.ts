/** Round numbers (1, 2, 2.5 or 5 times a power of ten) that span `low` to `high` in about `count` steps; `whole` ones for counts. */
export function niceTicks(low: number, high: number, count: number, whole = false): number[] {
  const span = high - low || Math.abs(high) || 1;
  const raw = span / Math.max(1, count - 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factors = whole && power < 10 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  const round = power * (factors.find((factor) => factor * power >= raw * 0.999) ?? 10);
  const step = whole ? Math.max(1, round) : round;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: to - from + 1 }, (_, index) => precise((from + index) * step));
}

/** Powers of ten around two positive numbers; with 2 and 5 between them where there are few. */
export function logTicks(low: number, high: number): number[] {
  const from = Math.floor(Math.log10(low) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.log10(high) - 1e-9));
  const factors = to - from > 2 ? [1] : [1, 2, 5];
  const every = Math.ceil((to - from) / 6);
  const ticks: number[] = [];
  for (let power = from; power < to; power += 1) {
    if ((power - from) % every === 0) ticks.push(...factors.map((factor) => precise(factor * 10 ** power)));
  }
  return [...ticks, precise(10 ** to)];
}

/** Decimals that tell these ticks apart. */
export const tickDecimals = (ticks: readonly number[]) =>
  Math.max(
    0,
    ...ticks.map((tick) => (Number.isInteger(tick) ? 0 : (String(precise(tick)).split('.')[1]?.length ?? 0))),
  );

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const precise = (value: number) => Number(value.toPrecision(12));

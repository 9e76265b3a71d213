import { MEASURE_NAMES, MEASURES, type Measure, type MeasureName, type Round } from './measures';
import { median, spread } from './statistics';

/** Above it a ratio is no result. */
const RESOLVED_SPREAD = 0.05;

const HEADING = ['measured', 'product, ms', 'floor, ms', 'ratio', 'budget', 'verdict'];

/** One table of all rounds: medians, with the smallest and the largest behind them. */
export function reportOf(rounds: readonly Round[]): string {
  return write([HEADING, ...MEASURE_NAMES.map((name) => lineOf(name, rounds))]);
}

function lineOf(name: MeasureName, rounds: readonly Round[]): readonly string[] {
  const { title, budget }: Measure = MEASURES[name];
  const product = rounds.map((round) => round.product[name]);
  const floor = rounds.map((round) => round.floor[name]);
  const ratios = product.map((ms, index) => ms / (floor[index] ?? Number.NaN));
  const hasFloor = median(floor) > 0;
  return [
    title,
    range(product, 0),
    hasFloor ? range(floor, 0) : '0',
    hasFloor ? range(ratios, 2) : '',
    budget?.words ?? '',
    budget ? verdictOf(product, floor, ratios, budget.limit) : '',
  ];
}

function verdictOf(
  product: readonly number[],
  floor: readonly number[],
  ratios: readonly number[],
  limit: (floor: number) => number,
): string {
  const over = product.filter((ms, index) => ms > limit(floor[index] ?? Number.NaN)).length;
  if (spread(ratios) > RESOLVED_SPREAD) return `not resolved; over in ${over} of ${product.length}`;
  return median(product) > limit(median(floor)) ? 'missed' : 'kept';
}

function range(values: readonly number[], digits: number): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${median(values).toFixed(digits)} (${low}–${high})`;
}

function write(lines: readonly (readonly string[])[]): string {
  const widths = HEADING.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const row = (line: readonly string[]) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [heading = [], ...body] = lines;
  return [row(heading), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(row)].join('\n');
}

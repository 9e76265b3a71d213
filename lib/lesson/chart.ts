import type { Fence } from './fence';
import type { Report } from './problems';
import { ChartSpec } from './schema';

const NEEDED = ['x', 'y', 'title'] as const;
const OTHERS = ['series', 'scale', 'line', 'note'] as const;

export function readChart({ attributes, place }: Fence, report: Report): ChartSpec | undefined {
  const value = (name: string) => attributes.get(name)?.value;
  const kind = ChartSpec.shape.kind.safeParse(value('chart')).data;
  if (!kind) {
    const names = attributes.has('chart') ? [] : [...NEEDED, ...OTHERS];
    for (const name of names) {
      const lonely = attributes.get(name);
      if (lonely) report(lonely.place, `\`${name}\` belongs to a chart: write \`chart=bar\` before it`);
    }
    return;
  }
  const missing = NEEDED.filter((name) => value(name) === undefined);
  const [x, y, title] = NEEDED.map(value);
  if (x === undefined || y === undefined || title === undefined) {
    const needs = missing.map((name) => `\`${name}=\``).join(' and ');
    report(attributes.get('chart')?.place ?? place, `this chart needs ${needs}`);
    return;
  }
  const line = readNumber(attributes.get('line'), report);
  const [series, note] = [value('series'), value('note')];
  return {
    kind,
    x,
    y,
    title,
    ...(series !== undefined && { series }),
    ...(value('scale') === 'log' && { scale: 'log' as const }),
    ...(line !== undefined && { line }),
    ...(note !== undefined && { note }),
  };
}

function readNumber(attribute: { value: string; place: { line: number; column: number } } | undefined, report: Report) {
  if (!attribute) return;
  if (/^-?\d+(\.\d+)?$/.test(attribute.value)) return Number(attribute.value);
  report(attribute.place, `\`line=\` is a number as \`3.39\`, not \`${attribute.value}\``);
  return;
}

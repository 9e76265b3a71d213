import { readChart } from './chart';
import type { Fence } from './fence';
import type { Report } from './problems';
import type { Cell, Language } from './schema';

/** The engine that a sql fence, or the answer of a quiz, runs on. */
export const engineOf = ({ attributes }: Fence) =>
  attributes.get('engine')?.value === 'postgres' ? ('postgres' as const) : ('duckdb' as const);

export const languageOf = (fence: Fence): Language =>
  fence.language === 'sql' ? { language: 'sql', engine: engineOf(fence) } : { language: 'ts' };

export function readCell(fence: Fence, report: Report): Cell {
  const value = (name: string) => fence.attributes.get(name)?.value;
  const [chart, fails] = [readChart(fence, report), value('fails')];
  if (fence.body.trim() === '') report(fence.place, `the cell \`${fence.id}\` is empty`);
  return {
    kind: 'cell',
    id: fence.id,
    language: languageOf(fence),
    code: fence.body,
    at: fence.at,
    fold: value('fold') === 'yes',
    readonly: value('readonly') === 'yes',
    runall: value('runall') !== 'no',
    ...(fails !== undefined && { fails }),
    ...(chart && { chart }),
  };
}

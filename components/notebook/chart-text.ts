import type { ChartSpec, Language } from '@/lib/lesson/schema';
import { chartAttributes, engineAttribute, writeInfo } from '@/lib/lesson/write-fence';

type Fenced = { readonly kind: 'cell' | 'exercise'; readonly id: string; readonly language: Language };

/** What stands behind the backticks of a cell with a chart: `sql cell per_domain chart=bar x=domain y=customers`. */
export const chartText = ({ kind, id, language }: Fenced, chart: ChartSpec) =>
  writeInfo(`${language.language} ${kind} ${id}`, { ...engineAttribute(language), ...chartAttributes(chart) });

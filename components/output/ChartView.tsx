'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { Segments } from '@/components/ui/Segments';
import type { Table } from '@/lib/core/value';
import type { ChartSpec } from '@/lib/lesson/schema';
import styles from './chart/Chart.module.css';
import { ChartLegend } from './chart/ChartLegend';
import { ChartPlot } from './chart/ChartPlot';
import { readChart } from './chart/chart-data';
import { drawChart } from './chart/drawing';
import { chartFacts } from './chart/facts';
import { InteractivePlot } from './chart/InteractivePlot';
import { useWidth } from './chart/useWidth';
import { countOf } from './format';
import { ResultTable } from './ResultTable';

type ChartViewProps = {
  /** Its accessible name: "Chart of <id>". */
  label: string;
  spec: ChartSpec;
  /** The rows to draw. */
  table: Table;
  /** Rows of the whole result. */
  total: number;
  /** Whether `table`, if shorter, is spread evenly over the result; else it is its beginning. */
  sampled?: boolean;
  /** The whole result as a table; without it the rows drawn are shown. */
  twin?: ReactNode;
  caption?: ReactNode;
};

/** Two drawings stand in the page until its width is known; the one that fits is shown by CSS. */
const PAGE_WIDTH = 640;
const PHONE_WIDTH = 358;
const WAYS = [
  { id: 'chart', label: 'Chart' },
  { id: 'table', label: 'Table' },
] as const;

export function ChartView({ label, spec, table, total, sampled = true, twin, caption }: ChartViewProps) {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const noteId = useId();
  const [way, setWay] = useState<'chart' | 'table'>('chart');
  const data = readChart(spec, table);
  const rows = twin ?? (
    <ResultTable
      label={`Rows of ${label.toLowerCase()}`}
      page={{ ...table, offset: 0, rowCount: table.rows.length }}
      windowed={false}
    />
  );
  if (data.kind === 'problem') {
    return (
      <>
        <p className={styles.problem}>{data.message}</p>
        {rows}
      </>
    );
  }
  const facts = chartFacts(spec, data, drawChart(spec, data, width ?? PAGE_WIDTH), {
    drawn: table.rows.length,
    of: total,
    sampled,
  });
  const points = data.series.reduce((sum, series) => sum + series.points.length, 0);
  const picture = `${spec.kind} chart, ${spec.y} by ${spec.x}${spec.series === undefined ? '' : ` and ${spec.series}`}, ${countOf(points, 'point')}`;
  return (
    <figure className={styles.chart} aria-label={label} aria-describedby={spec.note === undefined ? undefined : noteId}>
      <figcaption>
        <span className={styles.title}>{spec.title}</span>
        {facts.length > 0 && <span className={styles.facts}>{sentence(facts)}</span>}
      </figcaption>
      <div ref={room} className={styles.room} hidden={way === 'table'}>
        <ChartLegend series={data.series} bars={spec.kind === 'bar'} />
        {width === undefined ? (
          <>
            <div className={styles.page}>
              <ChartPlot spec={spec} drawing={drawChart(spec, data, PAGE_WIDTH)} label={picture} />
            </div>
            <div className={styles.phone}>
              <ChartPlot spec={spec} drawing={drawChart(spec, data, PHONE_WIDTH)} label={picture} />
            </div>
          </>
        ) : (
          <InteractivePlot spec={spec} data={data} width={width} label={picture} />
        )}
      </div>
      {way === 'table' && rows}
      {spec.note !== undefined && (
        <p id={noteId} className={styles.note}>
          {spec.note}
        </p>
      )}
      <div className={styles.foot}>
        <Segments<'chart' | 'table'> label="Show as" options={WAYS} selected={way} onSelect={setWay} />
        <span className="num">
          {countOf(points, 'point')}
          {caption !== undefined && way === 'chart' && <> · {caption}</>}
        </span>
      </div>
    </figure>
  );
}

function sentence(facts: readonly string[]): string {
  const text = facts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

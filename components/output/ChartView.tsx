'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import { Segments } from '@/components/ui/Segments';
import type { TablePage } from '@/lib/core/value';
import type { ChartSpec } from '@/lib/lesson/schema';
import styles from './chart/Chart.module.css';
import { ChartLegend } from './chart/ChartLegend';
import { ChartPlot } from './chart/ChartPlot';
import { readChart } from './chart/chart-data';
import type { ChartSource } from './chart/chart-source';
import { chartSvg } from './chart/chart-svg';
import { drawChart } from './chart/drawing';
import { chartFacts } from './chart/facts';
import { InteractivePlot } from './chart/InteractivePlot';
import { useChartRows } from './chart/useChartRows';
import { useWidth } from './chart/useWidth';
import { saveFile } from './export-rows';
import { countOf } from './format';
import { ResultTable } from './ResultTable';

type ChartViewProps = {
  /** Its accessible name: "Chart of <id>". */
  label: string;
  spec: ChartSpec;
  /** The name of its file. */
  name: string;
  /** The result as it came: all its rows, or the first. */
  page: TablePage;
  source?: ChartSource | undefined;
  /** The whole result as a table; without it the rows drawn are shown. */
  twin?: ReactNode;
  caption?: ReactNode;
  actions?: ReactNode;
};

/** Two drawings stand in the page until its width is known; the one that fits is shown by CSS. */
const PAGE_WIDTH = 640;
const PHONE_WIDTH = 358;
const WAYS = [
  { id: 'chart', label: 'Chart' },
  { id: 'table', label: 'Table' },
] as const;

export function ChartView({ label, spec, name, page, source = {}, twin, caption, actions }: ChartViewProps) {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const noteId = useId();
  const [way, setWay] = useState<'chart' | 'table'>('chart');
  const drawn = useChartRows(spec, page, source, width);
  const { table } = drawn;
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
        {actions !== undefined && <div className={styles.foot}>{actions}</div>}
      </>
    );
  }
  const facts = sentence(chartFacts(spec, data, drawChart(spec, data, width ?? PAGE_WIDTH), drawn));
  const download = () => saveFile(`${name}.svg`, new Blob([chartSvg(spec, data, facts)], { type: 'image/svg+xml' }));
  const points = data.series.reduce((sum, series) => sum + series.points.length, 0);
  const picture = `${spec.kind} chart, ${spec.y} by ${spec.x}${spec.series === undefined ? '' : ` and ${spec.series}`}, ${countOf(points, 'point')}`;
  return (
    <figure className={styles.chart} aria-label={label} aria-describedby={spec.note === undefined ? undefined : noteId}>
      <figcaption>
        <span className={styles.title}>{spec.title}</span>
        {facts !== '' && <span className={styles.facts}>{facts}</span>}
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
        <span className={styles.actions}>
          {actions}
          <Button small onPress={download} aria-label={`Download the ${label.toLowerCase()} as SVG`}>
            <Icon name="download" />
            SVG
          </Button>
        </span>
      </div>
    </figure>
  );
}

function sentence(facts: readonly string[]): string {
  const text = facts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

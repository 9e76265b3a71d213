'use client';

import { useEffect, useRef, useState } from 'react';
import { CHART_KINDS, columnsFor, withChange, without } from '@/components/output/chart/chart-choices';
import { Button } from '@/components/ui/Button';
import { CheckboxGroup } from '@/components/ui/CheckboxGroup';
import { CommittedField } from '@/components/ui/CommittedField';
import { IconButton } from '@/components/ui/IconButton';
import { Segments } from '@/components/ui/Segments';
import { Select } from '@/components/ui/Select';
import type { Column } from '@/lib/core/value';
import type { ChartSpec } from '@/lib/lesson/schema';
import styles from './ChartBuilder.module.css';
import { CopyButton } from './CopyButton';

type ChartBuilderProps = {
  /** The cell's name. */
  name: string;
  columns: readonly Column[];
  chart: ChartSpec | undefined;
  /** The chart as the cell's text says it. */
  text: string | undefined;
  /** Undefined takes the chart away. */
  onChart(chart: ChartSpec | undefined): void;
  onClose(): void;
};

/** Draws a chart by choices; each is at once in the cell. */
export function ChartBuilder({ name, columns, chart, text, onChart, onClose }: ChartBuilderProps) {
  const panel = useRef<HTMLElement>(null);
  // What was pressed to open it stands elsewhere now.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={panel} tabIndex={-1} className={styles.builder} aria-label={`Chart builder of ${name}`}>
      <div className={styles.head}>
        <h4>Chart</h4>
        <IconButton small icon="close" label="Close the chart builder" onPress={onClose} />
      </div>
      {chart ? (
        <>
          <Choices columns={columns} chart={chart} onChart={onChart} />
          <p className={styles.text}>
            <code>{text}</code>
            <CopyButton text={text ?? ''} label="Copy the cell's first line" />
          </p>
          <Button
            small
            variant="line"
            onPress={() => {
              onChart(undefined);
              onClose();
            }}
          >
            Remove chart
          </Button>
        </>
      ) : (
        <p>A chart needs a column of numbers and another column beside it; this result has no such two.</p>
      )}
    </section>
  );
}

type ChoicesProps = { columns: readonly Column[]; chart: ChartSpec; onChart(chart: ChartSpec): void };

const NO_SERIES = '';

function Choices({ columns, chart, onChart }: ChoicesProps) {
  const [wrongLine, setWrongLine] = useState<string>();
  const change = (part: Partial<ChartSpec>) => onChart(withChange(chart, part, columns));
  const namesFor = (role: 'x' | 'y' | 'series') => [
    ...new Set(columnsFor(role, chart.kind, columns).map(({ name }) => name)),
  ];
  const options = (role: 'x' | 'y', now: string) => {
    const names = namesFor(role);
    return (names.includes(now) ? names : [now, ...names]).map((name) => ({ id: name, label: name }));
  };
  const setLine = (written: string) => {
    const text = written.trim();
    const isNumber = /^-?\d+(\.\d+)?$/.test(text);
    setWrongLine(isNumber || text === '' ? undefined : text);
    if (isNumber) change({ line: Number(text) });
    else if (text === '') onChart(without(chart, 'line'));
  };
  return (
    <>
      <Segments<ChartSpec['kind']>
        label="Kind of chart"
        options={CHART_KINDS}
        selected={chart.kind}
        onSelect={(kind) => change({ kind })}
      />
      <div className={styles.choices}>
        <Select label="x" options={options('x', chart.x)} mono chosen={chart.x} onChoose={(x) => change({ x })} />
        <Select label="y" options={options('y', chart.y)} mono chosen={chart.y} onChoose={(y) => change({ y })} />
        <Select
          label="Series"
          options={[{ id: NO_SERIES, label: 'none' }, ...namesFor('series').map((name) => ({ id: name, label: name }))]}
          mono
          chosen={chart.series ?? NO_SERIES}
          onChoose={(series) => (series === NO_SERIES ? onChart(without(chart, 'series')) : change({ series }))}
        />
        <CommittedField
          label="Title"
          value={chart.title}
          onCommit={(title) => title.trim() !== '' && change({ title: title.trim() })}
        />
        <CommittedField
          label="Line at this y"
          mono
          value={chart.line === undefined ? '' : String(chart.line)}
          onCommit={setLine}
        />
        <CommittedField
          label="Note"
          value={chart.note ?? ''}
          onCommit={(note) => (note.trim() === '' ? onChart(without(chart, 'note')) : change({ note: note.trim() }))}
        />
        <CheckboxGroup
          label="Scale of y"
          options={[{ id: 'log', content: 'Log scale' }]}
          selected={chart.scale ? [chart.scale] : []}
          onSelect={(ids) => (ids.includes('log') ? change({ scale: 'log' }) : onChart(without(chart, 'scale')))}
        />
      </div>
      {wrongLine !== undefined && <p role="alert">A line stands at a number, not at “{wrongLine}”.</p>}
    </>
  );
}

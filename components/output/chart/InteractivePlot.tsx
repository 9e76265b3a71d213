'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { ChartSpec } from '@/lib/lesson/schema';
import styles from './Chart.module.css';
import { ChartPlot } from './ChartPlot';
import type { ChartData } from './chart-data';
import { type Drawing, drawChart, type Mark } from './drawing';
import { nearestMark, nextMark } from './nearest';

/** The plot once its width is known: a pointer or the arrow keys tell each point. */
export function InteractivePlot({
  spec,
  data,
  width,
  label,
}: {
  spec: ChartSpec;
  data: ChartData;
  width: number;
  label: string;
}) {
  const drawing = drawChart(spec, data, width);
  const [at, setAt] = useState<{ series: number; index: number } | undefined>();
  const active = at && drawing.marks[at.series]?.[at.index];
  const point = (mark: Mark | undefined) =>
    setAt(mark && { series: mark.series, index: drawing.marks[mark.series]?.indexOf(mark) ?? 0 });

  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    point(nearestMark(spec.kind, drawing, event.clientX - box.left, event.clientY - box.top));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return point(undefined);
    const next = nextMark(drawing, active, event.key);
    if (!next) return;
    event.preventDefault();
    point(next);
  };
  const words = active && wordsOf(spec, data, active);
  const attributes = {
    'aria-roledescription': 'chart',
    'aria-label': `Points of ${spec.title}: arrow keys go from point to point`,
    tabIndex: 0,
  };
  return (
    <div
      className={styles.interactive}
      role="application"
      {...attributes}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => point(undefined)}
      onKeyDown={onKeyDown}
      onBlur={() => point(undefined)}
    >
      <ChartPlot spec={spec} drawing={drawing} label={label} active={active} />
      {active && words && <Tip drawing={drawing} mark={active} words={words} />}
      <span className="sr" aria-live="polite">
        {words &&
          `${words.map(([name, value]) => `${name} ${value}`).join(', ')}, point ${(at?.index ?? 0) + 1} of ${drawing.marks[at?.series ?? 0]?.length}`}
      </span>
    </div>
  );
}

type Words = readonly (readonly [name: string, value: string])[];

const wordsOf = (spec: ChartSpec, data: ChartData, { point, series }: Mark): Words => {
  const name = data.series[series]?.name;
  const words: Words = [
    [data.x.name, point.xText],
    [data.y.name, point.yText],
  ];
  return name === undefined ? words : [[spec.series ?? '', name], ...words];
};

function Tip({ drawing, mark, words }: { drawing: Drawing; mark: Mark; words: Words }) {
  const toLeft = mark.x > drawing.width / 2;
  const style = { top: mark.y, ...(toLeft ? { right: drawing.width - mark.x + 14 } : { left: mark.x + 14 }) };
  return (
    <dl className={styles.tip} style={style}>
      {words.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

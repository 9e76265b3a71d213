import type { ReactNode } from 'react';
import type { CellError } from '@/lib/core/error';
import type { Output } from '@/lib/core/output';
import type { ChartSpec } from '@/lib/lesson/schema';
import { ChartView } from './ChartView';
import type { ChartSource } from './chart/chart-source';
import { DoneLine } from './DoneLine';
import { ErrorNote } from './ErrorNote';
import { LogLines } from './LogLines';
import { lineAt } from './lines';
import styles from './OutputList.module.css';
import { PlanTree } from './PlanTree';
import { ResultTable } from './ResultTable';
import type { ResultSource } from './result-source';
import { ServiceCalls } from './ServiceCalls';
import { TestReport } from './TestReport';
import { ValueTree } from './ValueTree';

type OutputListProps = {
  /** The cell's id, for the names: "Result of <id>", "Chart of <id>". */
  cell: string;
  outputs: readonly Output[];
  /** The cell's code as it ran, to tell an error's line. */
  code?: string | undefined;
  /** Draws the last table; it stays as the chart's twin. */
  chart?: ChartSpec | undefined;
  /** Where the chart of a long one has its rows from. Without it the chart draws the rows that are here, and says so. */
  chartSource?: ChartSource | undefined;
  /** What the last table can be worked with. Without it it can be read. */
  source?: ResultSource | undefined;
  onReplace?: ((error: CellError) => void) | undefined;
  /** Facts and actions under the last table or chart. */
  caption?: ReactNode;
  actions?: ReactNode;
};

export function OutputList(props: OutputListProps) {
  const { outputs } = props;
  if (outputs.length === 0) return null;
  const lastTable = outputs.findLastIndex((output) => output.kind === 'table');
  return (
    <div className={styles.list}>
      {[...outputs.entries()].map(([at, output]) => (
        <OneOutput key={at} {...props} output={output} place={at === lastTable ? undefined : at + 1} />
      ))}
    </div>
  );
}

/** `place` tells a table that is not the cell's last from it. */
function OneOutput({ output, place, ...props }: OutputListProps & { output: Output; place: number | undefined }) {
  switch (output.kind) {
    case 'table':
      return place === undefined ? (
        <LastTable {...props} output={output} />
      ) : (
        <ResultTable label={`Result ${place} of ${props.cell}`} page={output.page} windowed={output.windowed} />
      );
    case 'value':
      return <ValueTree label={`Result of ${props.cell}`} value={output.value} />;
    case 'log':
      return <LogLines lines={output.lines} dropped={output.dropped} />;
    case 'done':
      return <DoneLine statement={output.statement} rows={output.rows} />;
    case 'plan':
      return <PlanTree label={`Plan of ${props.cell}`} plan={output.plan} />;
    case 'tests':
      return <TestReport label={`Tests of ${props.cell}`} tests={output.tests} />;
    case 'calls':
      return <ServiceCalls label={`Calls of ${props.cell}`} calls={output.calls} dropped={output.dropped} />;
    case 'error': {
      const { error } = output;
      const { code, onReplace } = props;
      const line = code !== undefined && error.range ? `Line ${lineAt(code, error.range.from)}` : undefined;
      return <ErrorNote error={error} place={line} onReplace={onReplace && (() => onReplace(error))} />;
    }
  }
}

type TableOutput = Extract<Output, { kind: 'table' }>;

function LastTable({ output, ...props }: OutputListProps & { output: TableOutput }) {
  const { cell, chart, chartSource, source, caption, actions } = props;
  const { page, windowed } = output;
  const table = (
    <ResultTable
      label={`Result of ${cell}`}
      page={page}
      windowed={windowed}
      source={source}
      caption={caption}
      actions={chart ? undefined : actions}
    />
  );
  if (!chart) return table;
  return (
    <ChartView
      label={`Chart of ${cell}`}
      spec={chart}
      name={cell}
      page={page}
      source={chartSource}
      twin={table}
      caption={caption}
      actions={actions}
    />
  );
}

import type { ReactNode } from 'react';
import type { CellError } from '@/lib/core/error';
import type { Output } from '@/lib/core/output';
import type { Table } from '@/lib/core/value';
import type { ChartSpec } from '@/lib/lesson/schema';
import { ChartView } from './ChartView';
import { DoneLine } from './DoneLine';
import { ErrorNote } from './ErrorNote';
import { LogLines } from './LogLines';
import { lineAt } from './lines';
import type { LoadWindow } from './load-window';
import styles from './OutputList.module.css';
import { ResultTable } from './ResultTable';
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
  /** Rows spread over the last table, for the chart of a long one. Without it the chart draws the rows that are here, and says so. */
  sample?: Table | undefined;
  loadWindow?: LoadWindow | undefined;
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
    case 'tests':
      return <TestReport label={`Tests of ${props.cell}`} tests={output.tests} />;
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
  const { cell, chart, sample, loadWindow, caption, actions } = props;
  const { page, windowed } = output;
  const table = (
    <ResultTable
      label={`Result of ${cell}`}
      page={page}
      windowed={windowed}
      loadWindow={loadWindow}
      caption={caption}
      actions={actions}
    />
  );
  if (!chart) return table;
  return (
    <ChartView
      label={`Chart of ${cell}`}
      spec={chart}
      table={sample ?? { columns: page.columns, rows: page.rows }}
      total={page.rowCount}
      sampled={sample !== undefined}
      twin={table}
      caption={caption}
    />
  );
}

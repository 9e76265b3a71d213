import type { ReactNode } from 'react';
import type { CellError } from '@/lib/core/error';
import type { Output } from '@/lib/core/output';
import type { Table } from '@/lib/core/value';
import type { ChartSpec } from '@/lib/lesson/schema';
import { ChartView } from './ChartView';
import { DoneLine } from './DoneLine';
import { ErrorNote } from './ErrorNote';
import { lineAt } from './lines';
import { LogLines } from './LogLines';
import styles from './OutputList.module.css';
import { type LoadWindow, ResultTable } from './ResultTable';
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

export function OutputList({ cell, outputs, code, chart, sample, loadWindow, onReplace, caption, actions }: OutputListProps) {
  const lastTable = outputs.findLastIndex((output) => output.kind === 'table');
  if (outputs.length === 0) return null;
  return (
    <div className={styles.list}>
      {outputs.map((output, index) => {
        const last = index === lastTable;
        switch (output.kind) {
          case 'table': {
            const table = (
              <ResultTable
                key={index}
                label={last ? `Result of ${cell}` : `Result ${index + 1} of ${cell}`}
                page={output.page}
                windowed={output.windowed}
                loadWindow={last ? loadWindow : undefined}
                {...(last && { caption, actions })}
              />
            );
            if (!last || !chart) return table;
            const { columns, rows, rowCount } = output.page;
            return (
              <ChartView
                key={index}
                label={`Chart of ${cell}`}
                spec={chart}
                table={sample ?? { columns, rows }}
                total={rowCount}
                sampled={sample !== undefined}
                twin={table}
              />
            );
          }
          case 'value':
            return <ValueTree key={index} value={output.value} />;
          case 'log':
            return <LogLines key={index} lines={output.lines} dropped={output.dropped} />;
          case 'done':
            return <DoneLine key={index} statement={output.statement} rows={output.rows} />;
          case 'error': {
            const { error } = output;
            const place = code !== undefined && error.range ? `Line ${lineAt(code, error.range.from)}` : undefined;
            return <ErrorNote key={index} error={error} place={place} onReplace={onReplace && (() => onReplace(error))} />;
          }
        }
      })}
    </div>
  );
}

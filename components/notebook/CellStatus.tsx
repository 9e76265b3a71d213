'use client';

import type { ReactNode } from 'react';
import { ErrorNote } from '@/components/output/ErrorNote';
import { LogLines } from '@/components/output/LogLines';
import { lineAt } from '@/components/output/lines';
import { Button } from '@/components/ui/Button';
import { Meter } from '@/components/ui/Meter';
import { LIMITS } from '@/lib/core/limits';
import type { Freshness, StaleReason } from '@/lib/notebook/freshness';
import type { CellState, Result } from '@/lib/notebook/state';
import styles from './Cell.module.css';
import { clockTime } from './clock-time';
import { useNotebook, useNotebookState } from './NotebookContext';

/** Between code and result: what is happening, what went wrong, or why the result is not of today. */
export function CellStatus({ id, cell, freshness }: { id: string; cell: CellState; freshness: Freshness }) {
  const { activity, result } = cell;
  if (activity.status === 'running') return <Running activity={activity} />;
  if (activity.status === 'waiting') return null;
  return (
    <>
      {result.status === 'failed' && result.origin.code === cell.code && <Failed id={id} cell={cell} result={result} />}
      {result.status === 'stopped' && <Stopped result={result} />}
      {freshness.status === 'stale' && <Stale id={id} result={result} because={freshness.because} />}
    </>
  );
}

function Running({ activity }: { activity: Extract<CellState['activity'], { status: 'running' }> }) {
  const notebook = useNotebook();
  const engine = useNotebookState((state) => state.engine);
  return (
    <>
      {engine.status === 'starting' && (
        <div className={styles.why}>
          <span>Starting DuckDB for the first run. Kept in this browser; next time nothing is fetched.</span>
          <Meter label="Engine" loaded={engine.loadedBytes} total={engine.totalBytes} />
        </div>
      )}
      {engine.status === 'restoring' && (
        <Line>The engine was ended and is being put back as it was. This cell runs next.</Line>
      )}
      {activity.asks && (
        <Line>
          Stops at {LIMITS.runMs / 1000} s.
          <Button small variant="text" onPress={notebook.keepGoing}>
            Keep going
          </Button>
        </Line>
      )}
      {activity.log.length > 0 && <LogLines lines={activity.log} dropped={0} />}
    </>
  );
}

function Failed({ id, cell, result }: { id: string; cell: CellState; result: Extract<Result, { status: 'failed' }> }) {
  const notebook = useNotebook();
  const { error } = result;
  const { near, range } = error;
  const replace =
    near !== undefined && range
      ? () => notebook.edit(id, cell.code.slice(0, range.from) + near + cell.code.slice(range.to))
      : undefined;
  return (
    <>
      <ErrorNote error={error} place={range && `Line ${lineAt(cell.code, range.from)}`} onReplace={replace} />
      {result.finished > 0 && (
        <Line>
          {result.finished} of {result.statements} statements ran, and what they did stays.
        </Line>
      )}
    </>
  );
}

function Stopped({ result }: { result: Extract<Result, { status: 'stopped' }> }) {
  const ran = result.statements > 1 ? ` ${result.finished} of ${result.statements} statements ran.` : '';
  const why =
    result.because === 'limit' ? `Stopped at ${LIMITS.runMs / 1000} s.` : `Stopped at ${clockTime(result.at)}.`;
  return (
    <Line>
      {why}
      {ran} Tables are as they were before what was stopped.
      {result.outputs.length > 0 && ' The result below is from the run before.'}
    </Line>
  );
}

function Stale({ id, result, because }: { id: string; result: Result; because: StaleReason }) {
  const notebook = useNotebook();
  const made =
    'at' in result ? `This result is from ${clockTime(result.at)}.` : 'This result is the one the page came with.';
  return (
    <Line>
      <span>
        {made} <Reason because={because} />
      </span>
      <Button small variant="text" onPress={() => notebook.run(id)}>
        Run this cell
      </Button>
    </Line>
  );
}

function Reason({ because }: { because: StaleReason }) {
  switch (because.kind) {
    case 'edited':
      return <>The code has changed since.</>;
    case 'changed':
      return (
        <>
          <code>{because.cell}</code>, which it reads,{' '}
          {because.at === undefined ? 'is another one now' : `ran again at ${clockTime(because.at)}`}.
        </>
      );
    case 'upstream':
      return (
        <>
          <code>{because.cell}</code>, which it reads, is stale.
        </>
      );
    case 'restarted':
      return <>The TypeScript session was restarted, and its names are gone until it runs again.</>;
  }
}

function Line({ children }: { children: ReactNode }) {
  return <div className={styles.why}>{children}</div>;
}

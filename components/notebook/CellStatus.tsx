'use client';

import type { ReactNode } from 'react';
import { ErrorNote } from '@/components/output/ErrorNote';
import { LogLines } from '@/components/output/LogLines';
import { lineAt } from '@/components/output/lines';
import { Button } from '@/components/ui/Button';
import { LIMITS } from '@/lib/core/limits';
import type { Freshness, StaleReason } from '@/lib/notebook/freshness';
import type { CellState, Result } from '@/lib/notebook/state';
import { Advice } from './Advice';
import styles from './Cell.module.css';
import { ChangedAgain } from './ChangedAgain';
import { clockTime } from './clock-time';
import { EngineStart } from './EngineStart';
import { focusCode, focusRegion } from './focus-cell';
import { useNotebook } from './NotebookContext';
import { ShowChange } from './ShowChange';

/** Between code and result: what is happening, what went wrong, or why the result is not of today. */
export function CellStatus({ id, cell, freshness }: { id: string; cell: CellState; freshness: Freshness }) {
  const { activity, result } = cell;
  if (activity.status === 'running') return <Running id={id} activity={activity} />;
  if (activity.status === 'waiting') return null;
  if (result.status === 'stopped') return <Stopped id={id} result={result} />;
  if (result.status === 'failed' && result.origin.code === cell.code)
    return <Failed id={id} cell={cell} result={result} />;
  return (
    <>
      <ChangedAgain id={id} />
      {freshness.status === 'stale' && <Stale id={id} result={result} because={freshness.because} />}
      <Advice id={id} cell={cell} />
    </>
  );
}

type Running = Extract<CellState['activity'], { status: 'running' }>;

function Running({ id, activity }: { id: string; activity: Running }) {
  const notebook = useNotebook();
  return (
    <>
      <EngineStart />
      {activity.asks && (
        <Line>
          Stops at {LIMITS.runMs / 1000} s.
          <Button
            small
            variant="text"
            onPress={() => {
              notebook.keepGoing();
              focusRegion(id);
            }}
          >
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
      ? () => {
          notebook.edit(id, cell.code.slice(0, range.from) + near + cell.code.slice(range.to));
          focusCode(id);
        }
      : undefined;
  return (
    <>
      <ErrorNote error={error} place={range && `Line ${lineAt(cell.code, range.from)}`} onReplace={replace} />
      {result.finished > 0 && <Line>{ranWords(result)}</Line>}
    </>
  );
}

function Stopped({ id, result }: { id: string; result: Extract<Result, { status: 'stopped' }> }) {
  const why = result.because === 'limit' ? `Stopped at ${LIMITS.runMs / 1000} s` : `Stopped at ${clockTime(result.at)}`;
  return (
    <Line>
      <span>
        {why}. {result.finished > 0 ? ranWords(result) : 'Tables are as they were.'}
        {result.outputs.length > 0 && ' The result is from the run before.'}
      </span>
      <RunButton id={id} />
    </Line>
  );
}

const ranWords = ({ finished, statements }: { finished: number; statements: number }) =>
  `${finished} of ${statements} statements ran, and what they did stays.`;

function Stale({ id, result, because }: { id: string; result: Result; because: StaleReason }) {
  const made =
    'at' in result ? `This result is from ${clockTime(result.at)}.` : 'This result is the one the page came with.';
  return (
    <Line>
      <span>
        {made} <Reason because={because} />
      </span>
      <RunButton id={id} />
      <ShowChange id={id} />
    </Line>
  );
}

function RunButton({ id }: { id: string }) {
  const notebook = useNotebook();
  const run = () => {
    notebook.run(id);
    focusRegion(id);
  };
  return (
    <Button small variant="text" onPress={run}>
      Run this cell
    </Button>
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
    case 'gone':
      return (
        <>
          <code>{because.cell}</code>, which it read, is gone.
        </>
      );
    case 'file':
      return (
        <>
          The file <code>{because.name}</code>, which it read, is another one now.
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
    case 'emptied':
      return <>The services were emptied, and what it put there is gone until it runs again.</>;
  }
}

function Line({ children }: { children: ReactNode }) {
  return <div className={styles.why}>{children}</div>;
}

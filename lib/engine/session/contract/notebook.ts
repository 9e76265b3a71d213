import type { CellError } from '../../../core/error';
import type { LogLine, Output, ServiceCall, TestOutcome, ValueNode } from '../../../core/output';
import type { Table } from '../../../core/value';
import type { Session, SessionEngine, SessionHost, SessionRun } from '../../session';
import type { SqlRows } from '../../sql-engine';
import type { GivenTable } from '../protocol';

/** A session used as a notebook is: each cell sees the cells before it, nearest first. */
export type Notebook = {
  readonly session: Session;
  /** Runs a cell and tells briefly what it gave. */
  cell(id: string, code: string, tables?: Readonly<Record<string, Table>>): Promise<unknown>;
  /** Runs an endless cell, stops it when it has logged, and tells how the run ended. */
  stopAfterLog(id: string, code: string): Promise<unknown>;
  readonly signal: AbortSignal;
  readonly logged: readonly LogLine[];
};

const NO_SQL: SqlRows = {
  status: 'failed',
  error: { code: 'none', engine: 'duckdb', message: 'There is no SQL here.' },
};

export function openNotebook(
  engine: SessionEngine,
  query: SessionHost['query'] = async () => NO_SQL,
  outside?: SessionHost['outside'],
): Notebook & { close(): void } {
  const session = engine.openSession({ query, outside });
  const { signal } = new AbortController();
  const above: string[] = [];
  const logged: LogLine[] = [];
  const placeOf = (cell: string) => ({ cell, above: above.filter((other) => other !== cell).reverse() });
  return {
    session,
    signal,
    logged,
    async cell(id, code, tables = {}) {
      const given = Object.entries(tables).map(([name, table]): GivenTable => ({ name, table }));
      const run = await session.run(placeOf(id), code, given, signal, { onLog: (line) => logged.push(line) });
      if (!above.includes(id)) above.push(id);
      return brief(run, code);
    },
    async stopAfterLog(id, code) {
      const stop = new AbortController();
      const onLog = () => stop.abort(new Error('stopped by the reader'));
      return session.run(placeOf(id), code, [], stop.signal, { onLog }).then(
        () => 'it ended by itself',
        (reason: Error) => reason.message,
      );
    },
    close: () => session.close(),
  };
}

/** One output stands for itself, several are a list, an error is its words and the text it is at. */
function brief(run: SessionRun, code: string): unknown {
  const outputs = run.outputs.map(briefOutput);
  if (run.status === 'failed')
    return outputs.length > 0 ? { outputs, ...briefError(run.error, code) } : briefError(run.error, code);
  return outputs.length < 2 ? outputs[0] : outputs;
}

export function briefError({ code, message, range, near }: CellError, source: string) {
  return { code, message, ...(range && { at: source.slice(range.from, range.to) }), ...(near && { near }) };
}

function briefOutput(output: Output): unknown {
  if (output.kind === 'value') return spell(output.value);
  if (output.kind === 'log') return { log: output.lines.map(({ text }) => text), dropped: output.dropped };
  if (output.kind === 'tests') return { tests: output.tests.map(briefTest) };
  if (output.kind === 'calls') return { calls: output.calls.map(briefCall), dropped: output.dropped };
  if (output.kind !== 'table') return output;
  const { columns, rows, rowCount } = output.page;
  const types = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  return { types, rows, ...(output.windowed && { rowCount }) };
}

const briefCall = ({ service, name, parameters, at, tookMs, outcome, failed }: ServiceCall) =>
  `${at.slice(11, 19)} ${service} ${name} ${spell(parameters)}: ${outcome}${failed ? ' (failed)' : ''} after ${tookMs} ms`;

/** A test that passed is its name. */
function briefTest(test: TestOutcome): unknown {
  if (test.status === 'passed') return test.name;
  const { name, message, expected, actual, example } = test;
  return {
    name,
    message,
    ...(expected && { expected: spell(expected) }),
    ...(actual && { actual: spell(actual) }),
    ...(example && { example: example.map(spell) }),
  };
}

export function spell(node: ValueNode): string {
  if (node.kind === 'leaf') return node.text;
  const entries = node.entries.map(({ key, value }) =>
    node.type === 'array' ? spell(value) : `${key}: ${spell(value)}`,
  );
  return `${node.label} ${entries.join(', ')}`.trim();
}

import type { Output } from '../../../../core/output';
import type { Recorder } from '../recorder';
import { treeOf } from '../tree';

const LISTED = 200;
/** How much of a call's parameters is kept. */
const PARAMETERS = { depth: 4, entries: 20, text: 300, nodes: 100, characters: 3_000 };

/** What a cell asked of the services outside. None if it asked nothing. */
export function serviceCalls({ endedCalls }: Pick<Recorder, 'endedCalls'>): Output[] {
  const all = endedCalls();
  if (all.length === 0) return [];
  const calls = all.slice(0, LISTED).map(({ service, name, parameters, at, tookMs, outcome, failed }) => ({
    service,
    name,
    parameters: treeOf(parameters, PARAMETERS).node,
    at: at.toISOString(),
    tookMs,
    outcome,
    failed,
  }));
  return [{ kind: 'calls', calls, dropped: all.length - calls.length }];
}

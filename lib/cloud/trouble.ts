import type { Fault, FaultKind } from '../core/fault';

/** What the faults do to one call. */
export type Trouble = {
  /** The call is not let through: the answer is the service's refusal. */
  readonly refused?: Extract<Fault, { kind: 'throttled' | 'failing' }> | undefined;
  /** The program is gone before the call does anything, or after it did. */
  readonly crash?: 'before' | 'after' | undefined;
  readonly slowerMs: number;
  /** Faults that the service itself sees to. */
  readonly left: readonly Fault[];
};

type Counted = { readonly fault: Fault; readonly calls: number };

/** The faults there are, each with how many calls it was asked about. */
export type Troubles = readonly Counted[];

export const SLOWER_MS = 3_000;

export const troublesOf = (faults: readonly Fault[]): Troubles => faults.map((fault) => ({ fault, calls: 0 }));

/** What happens to the next call of a service, and the faults as they are afterwards. `before`: calls that the same program made. */
export function nextTrouble(
  troubles: Troubles,
  service: string,
  before: number,
): { trouble: Trouble; troubles: Troubles } {
  const counted = troubles.map(({ fault, calls }) => ({ fault, calls: concerns(fault, service) ? calls + 1 : calls }));
  const hits = counted.flatMap(({ fault, calls }) => (concerns(fault, service) && strikes(fault, calls) ? fault : []));
  const crash = counted.find(({ fault }) => fault.kind === 'crash');
  return {
    troubles: counted,
    trouble: {
      refused: hits.find((fault) => fault.kind === 'throttled' || fault.kind === 'failing'),
      crash: crash && crashAt(crash.fault, before + 1),
      slowerMs: hits.reduce((sum, fault) => sum + (fault.kind === 'slow' ? (fault.milliseconds ?? SLOWER_MS) : 0), 0),
      left: hits.filter(({ kind }) => OF_THE_SERVICE.has(kind)),
    },
  };
}

const OF_THE_SERVICE: ReadonlySet<FaultKind> = new Set(['poison-rows', 'duplicate-events']);

const concerns = (fault: Fault, service: string) =>
  !('service' in fault) || fault.service === undefined || fault.service === service;

function strikes(fault: Fault, calls: number): boolean {
  if (fault.kind === 'crash') return false;
  if (OF_THE_SERVICE.has(fault.kind)) return true; // `every` counts rows there
  if ('times' in fault && fault.times !== undefined && calls > fault.times) return false;
  return !('every' in fault) || fault.every === undefined || calls % fault.every === 0;
}

function crashAt(fault: Fault, call: number): Trouble['crash'] {
  if (fault.kind !== 'crash' || call < fault.afterCalls) return undefined;
  return call === fault.afterCalls ? 'after' : 'before';
}

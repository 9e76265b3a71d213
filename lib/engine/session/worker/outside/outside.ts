import type { Place } from '../../../sql-engine';
import type { Clock } from '../../clock';
import { CLOCK } from '../packages/aws/time';
import type { Recorder } from '../recorder';
import type { AskOutside } from './ask-outside';
import { createFaultTools } from './fault-tools';
import { createFetch } from './fetch';
import { createProgram } from './program';
import { createSockets, SOCKETS } from './sockets';
import { createTestWorld } from './test-world';

type OutsideParts = {
  readonly ask: AskOutside;
  readonly clock: Clock;
  readonly recorder: Recorder;
  /** Where the code that runs stands. */
  readonly place: () => Place;
  /** Tells the clock that something outside is waited for. */
  readonly watched: <T>(answer: Promise<T>) => Promise<T>;
};

/** What the code of cells and of packages reaches outside. */
export function createOutside({ ask, clock, recorder, place, watched }: OutsideParts) {
  const program = createProgram();
  const { send, disconnect, setFaults, faults, mark, renew, restore } = ask;
  const connect = program.guard(ask.connect);
  const exchange = program.guard(ask.exchange);
  const takeEvents = program.guard(ask.takeEvents);
  const guarded: AskOutside = {
    send,
    connect,
    exchange,
    disconnect,
    setFaults,
    faults,
    takeEvents,
    mark,
    renew,
    restore,
  };
  Object.defineProperty(globalThis, CLOCK, { value: clock });
  const { sockets, leftOpen } = createSockets(guarded, place, watched, recorder);
  Object.defineProperty(globalThis, SOCKETS, { value: sockets });

  /** What happened in a bucket since it was asked last. */
  async function objectEvents(bucket: unknown): Promise<unknown> {
    if (typeof bucket !== 'string') throw new TypeError('objectEvents takes the name of a bucket.');
    return watched(takeEvents(bucket, clock.now().getTime()));
  }

  return {
    program,
    leftOpen,
    tests: createTestWorld(ask, program),
    fetch: createFetch({ ask, clock, recorder, program, watched }),
    offered: { faults: createFaultTools(ask, program, watched), objectEvents },
  };
}

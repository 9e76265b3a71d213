import type { Place } from '../../../sql-engine';
import type { Clock } from '../../clock';
import type { Recorder } from '../recorder';
import type { AskOutside } from './ask-outside';
import { createSockets, SOCKETS } from './sockets';

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
export function createOutside({ ask, place, watched }: OutsideParts) {
  Object.defineProperty(globalThis, SOCKETS, { value: createSockets(ask, place, watched) });
  return { offered: {} };
}

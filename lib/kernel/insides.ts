import type { ChangeWatch } from '../core/changes-again';
import type { Session } from '../engine/session';
import type { Place } from '../engine/sql-engine';
import type { Crossing } from './crossing';
import type { Databases } from './databases';
import type { LessonData } from './lesson-data';
import type { KernelCell } from './names';
import type { OutsideWorld } from './outside';
import type { Ran } from './plan';

/** What the parts of one world share. */
export type Insides = {
  readonly databases: Databases;
  readonly session: Session;
  readonly data: LessonData;
  readonly crossing: Crossing;
  readonly outside: OutsideWorld;
  /** The last run of each cell. */
  readonly ran: Map<string, Ran>;
  /** Where SQL of a cell stands, after all `cells` if it is none of them. */
  placeOf(cells: readonly KernelCell[], id: string): Place;
  /** What TypeScript asks of SQL is watched from now on. */
  watchSession(): ChangeWatch;
  /** The number of the next run. */
  nextNumber(): number;
  /** What stops the session's run or calls under way stops their queries too. */
  stopWith(signal: AbortSignal): void;
  forget(id: string, signal: AbortSignal): Promise<void>;
};

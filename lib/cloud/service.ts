import type { CallWords } from '../core/exchange';
import type { Fault } from '../core/fault';

/** A request as a service sees it: its body in one piece, and the pieces where they matter. */
export type ServiceRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** How long after the one before it each part of the body came, and how many bytes it had. */
  readonly pieces: readonly { readonly afterMs: number; readonly bytes: number }[];
  /** The cells' clock when the request began, in milliseconds since 1970. */
  readonly now: number;
  /** Faults that are the service's own affair: of `poison-rows` and `duplicate-events` those that apply now. */
  readonly faults: readonly Fault[];
};

/** An answer; `call` is what the shell fills in. */
export type ServiceReply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text or bytes at once, or parts, each so long after the one before it. */
  readonly body?: string | Uint8Array | readonly { readonly afterMs: number; readonly bytes: Uint8Array }[];
  readonly breaksOff?: boolean;
  readonly afterMs?: number;
};

export type Handled<State> = {
  readonly state: State;
  readonly reply: ServiceReply;
  /** What it was, in the words of the service: `PutObject` `{ Bucket, Key }`. */
  readonly call: Pick<CallWords, 'name' | 'parameters'>;
  /** Whether it may have changed something that others see. */
  readonly changes: boolean;
};

/**
 * One simulated service: state in, state out, so that tests can go back to what was, and a reset is the beginning. It has no
 * timers: time comes with each request, and goes back as `afterMs`.
 */
export interface Service<State> {
  /** As calls of it are named: `s3`, or its host. */
  readonly name: string;
  answers(url: URL): boolean;
  readonly initial: State;
  /** What is stored stays; limits, tokens and all that has to do with time are as in the beginning. */
  renewed(state: State): State;
  handle(state: State, request: ServiceRequest): Handled<State> | Promise<Handled<State>>;
  /** How it refuses a call that a fault throttles or fails. */
  refusal(kind: 'throttled' | 'failing', status: number, headers: Readonly<Record<string, string>>): ServiceReply;
  /** The name and parameters of a call that a fault keeps from it. */
  words(request: ServiceRequest): Pick<CallWords, 'name' | 'parameters'>;
}

import { LIMITS } from '../../core/limits';
import type { Port } from '../rpc';

/**
 * Messages as JSON text in chunks that a frame lets through. The first letter of a chunk says what it is:
 * `p` part of a message, `z` its last part, `a` a chunk has arrived.
 */
export const CHUNK = { part: 'p', last: 'z', acknowledged: 'a' } as const;

/** UTF-16 units of a chunk: two bytes each. */
export const CHUNK_LENGTH = LIMITS.frameMessageBytes / 2;

/** Chunks on their way that nobody has acknowledged. More than `most` from a worker, and the frame ends it. */
export const WINDOW = { bulk: 4, urgent: 32, most: 40 } as const;

/** UTF-16 units of a message. */
const MESSAGE_LENGTH = 200_000_000;

export type Link = {
  /** An urgent message does not wait for acknowledgements, which a cell that never pauses cannot receive. */
  send(message: unknown, urgent?: boolean): void;
  onMessage: (message: unknown) => void;
  /** How many chunks are on their way. */
  readonly outstanding: number;
};

/** A link over a port that carries text. `onBroken` is told of a message that no honest worker sends. */
export function openLink(port: Port, onBroken: (reason: Error) => void = () => {}): Link {
  const waiting: string[] = [];
  let parts: string[] = [];
  let length = 0;
  let outstanding = 0;

  function pump(window: number) {
    while (waiting.length > 0 && outstanding < window) {
      outstanding++;
      port.postMessage(waiting.shift());
    }
  }

  function receive(chunk: string) {
    port.postMessage(CHUNK.acknowledged);
    parts.push(chunk.slice(1));
    length += chunk.length;
    if (length > MESSAGE_LENGTH) return breakOff(new Error('a message of the session is too long'));
    if (chunk[0] !== CHUNK.last) return;
    const text = parts.join('');
    parts = [];
    length = 0;
    const message = parseMessage(text);
    if (message === undefined) breakOff(new Error('a message of the session cannot be read'));
    else link.onMessage(message);
  }

  function breakOff(reason: Error) {
    port.onmessage = null;
    parts = [];
    onBroken(reason);
  }

  port.onmessage = ({ data }: { readonly data: unknown }) => {
    if (typeof data !== 'string') return;
    if (data !== CHUNK.acknowledged) return receive(data);
    outstanding--;
    pump(WINDOW.bulk);
  };

  const link: Link = {
    send(message, urgent = false) {
      const text = JSON.stringify(message);
      for (let from = 0; from < text.length; from += CHUNK_LENGTH - 1) {
        const to = from + CHUNK_LENGTH - 1;
        waiting.push(`${to < text.length ? CHUNK.part : CHUNK.last}${text.slice(from, to)}`);
      }
      pump(urgent ? WINDOW.urgent : WINDOW.bulk);
    },
    onMessage() {},
    get outstanding() {
      return outstanding;
    },
  };
  return link;
}

function parseMessage(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One direction of asking on a link, with its answers. */
export type Lane = {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
};

/** Two lanes over one link: what the page asks on the first, what the worker asks on the second. */
export function splitLink(link: Link, isUrgent: (message: unknown) => boolean = () => false): readonly [Lane, Lane] {
  const laneOf = (lane: number): Lane => ({
    postMessage: (message) => link.send({ lane, message }, isUrgent(message)),
    onmessage: null,
  });
  const lanes = [laneOf(0), laneOf(1)] as const;
  link.onMessage = (envelope) => {
    if (typeof envelope !== 'object' || envelope === null || !('lane' in envelope) || !('message' in envelope)) return;
    lanes[envelope.lane === 0 ? 0 : 1].onmessage?.({ data: envelope.message });
  };
  return lanes;
}

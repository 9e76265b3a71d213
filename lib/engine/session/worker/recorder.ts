import type { CallWords } from '../../../core/exchange';

/** How a call of a service ended. `status` is that of an answer by HTTP. */
export type CallEnd = { readonly outcome: string; readonly failed: boolean; readonly status?: number | undefined };

/** One call of a cell's code to something outside it. */
export type TracedCall = CallWords & {
  /** By the cells' clock. */
  readonly at: Date;
  /** Of a service that was asked and has answered: how, and how long after, by the cells' clock. */
  readonly status?: number | undefined;
  readonly outcome?: string;
  readonly tookMs?: number;
};

/** A call of a service while it is under way. */
export type AskedCall = {
  is(words: CallWords): void;
  /** The first end counts. */
  end(end: CallEnd): void;
};

type Entry = {
  readonly at: Date;
  readonly isAsked: boolean;
  words?: CallWords;
  end?: CallEnd & { readonly tookMs: number };
};

/** A call of a service as it was, for those who list them. */
export type EndedCall = CallWords & CallEnd & { readonly at: Date; readonly tookMs: number };

const utf8 = new TextEncoder();

const NOTHING = { rows: 0, peakRows: 0, bytes: 0, peakBytes: 0, held: 0, peakHeld: 0 };

/** Counts at the border what the cells' code asks for and gets. Every service tells it; `trace` and `meter` are the cells'. */
export function createRecorder(now: () => Date) {
  let calls: Entry[] = [];
  let counts = { ...NOTHING };

  function came(bytes: number, together: number) {
    counts.bytes += bytes;
    counts.peakBytes = Math.max(counts.peakBytes, together);
  }

  /** Until `release` is called, the program says, it holds so many rows. */
  function hold(rows: number | readonly unknown[]): () => void {
    const count = typeof rows === 'number' ? rows : rows.length;
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`meter.hold takes a number of rows or the rows themselves, not ${String(rows)}.`);
    const counted = counts;
    let isHeld = true;
    counted.held += count;
    counted.peakHeld = Math.max(counted.peakHeld, counted.held);
    return () => {
      if (isHeld) counted.held -= count;
      isHeld = false;
    };
  }

  const meter = {
    get calls() {
      return calls.length;
    },
    get rows() {
      return counts.rows;
    },
    get peakRows() {
      return counts.peakRows;
    },
    get bytes() {
      return counts.bytes;
    },
    get peakBytes() {
      return counts.peakBytes;
    },
    get held() {
      return counts.held;
    },
    get peakHeld() {
      return counts.peakHeld;
    },
  };

  // Not among what one sees when it is displayed or compared.
  Object.defineProperty(meter, 'hold', { value: hold });

  return {
    clear() {
      calls = [];
      counts = { ...NOTHING };
    },
    called(service: string, name: string, parameters: CallWords['parameters']) {
      calls.push({ at: now(), isAsked: false, words: { service, name, parameters } });
    },
    /** A service is asked; what it was is known when it answers, if it is not given. */
    asked(words?: CallWords): AskedCall {
      const entry: Entry = { at: now(), isAsked: true, ...(words && { words }) };
      calls.push(entry);
      return {
        is(known) {
          entry.words = known;
        },
        end(end) {
          entry.end ??= { ...end, tookMs: now().getTime() - entry.at.getTime() };
        },
      };
    },
    /** Rows that came together. */
    received(delivery: readonly unknown[]) {
      const { length } = utf8.encode(JSON.stringify(delivery));
      counts.rows += delivery.length;
      counts.peakRows = Math.max(counts.peakRows, delivery.length);
      came(length, length);
    },
    /** Part of a body. */
    receivedBytes: (bytes: number) => came(bytes, bytes),
    /** Bytes that were counted when they came, and are now there all at once. */
    receivedWhole: (bytes: number) => came(0, bytes),
    /** The services that were asked, in the order of asking. */
    endedCalls: (): EndedCall[] =>
      calls.flatMap(({ isAsked, at, words, end }) => (isAsked && words && end ? { ...words, at, ...end } : [])),
    trace: {
      calls: (service?: string): TracedCall[] =>
        calls.flatMap(({ at, words, end }): TracedCall[] => {
          if (!words || (service !== undefined && words.service !== service)) return [];
          if (!end) return [{ ...words, at }];
          const { outcome, status, tookMs } = end;
          return [{ ...words, at, ...(status !== undefined && { status }), outcome, tookMs }];
        }),
    },
    meter,
  };
}
export type Recorder = ReturnType<typeof createRecorder>;

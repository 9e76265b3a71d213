/** One call of a cell's code to something outside it. */
export type TracedCall = {
  readonly service: string;
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** By the cells' clock. */
  readonly at: Date;
};

const utf8 = new TextEncoder();

/** Counts at the border what the cells' code asks for and gets. Every service tells it; `trace` and `meter` are the cells'. */
export function createRecorder(now: () => Date) {
  let calls: TracedCall[] = [];
  let rows = 0;
  let peakRows = 0;
  let bytes = 0;
  return {
    clear() {
      calls = [];
      rows = 0;
      peakRows = 0;
      bytes = 0;
    },
    called(service: string, name: string, parameters: TracedCall['parameters']) {
      calls.push({ service, name, parameters, at: now() });
    },
    /** Rows that came together. */
    received(delivery: readonly unknown[]) {
      rows += delivery.length;
      peakRows = Math.max(peakRows, delivery.length);
      bytes += utf8.encode(JSON.stringify(delivery)).length;
    },
    trace: {
      calls: (service?: string) =>
        calls.filter((call) => service === undefined || call.service === service).map((call) => ({ ...call })),
    },
    meter: {
      get calls() {
        return calls.length;
      },
      get rows() {
        return rows;
      },
      get peakRows() {
        return peakRows;
      },
      get bytes() {
        return bytes;
      },
    },
  };
}
export type Recorder = ReturnType<typeof createRecorder>;

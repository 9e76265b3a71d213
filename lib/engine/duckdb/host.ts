/** What differs between the browser and Node. */
export type DuckdbHost = {
  startWorker(): Worker;
  /** Where the worker loads the wasm from. */
  readonly wasmUrl: string;
  /** Bytes of the wasm before compression; 0 if unknown. */
  readonly wasmBytes: number;
  /** Whether a second worker is kept warm, for a stop that has to end the first. */
  readonly standby: boolean;
  /** How long the engine may take to answer a stop before its worker is ended. */
  readonly stopGraceMs: number;
  whenIdle(run: () => void): void;
};

export type EngineOptions = Partial<Pick<DuckdbHost, 'standby' | 'stopGraceMs'>>;

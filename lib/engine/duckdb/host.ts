import type { RunningCodec } from './files/codec/hold-codec';

export type ExtensionFiles = { readonly repository: string; readonly names: readonly string[] };

/** What differs between the browser and Node. */
export type DuckdbHost = {
  startWorker(): Worker;
  /** Where the worker loads the wasm from. */
  readonly wasmUrl: string;
  /** Bytes of the wasm before compression; 0 if unknown. */
  readonly wasmBytes: number;
  /** The engine's own extensions that our origin serves, and where. */
  readonly extensions?: ExtensionFiles | undefined;
  /** Whether a second worker is kept warm, for a stop that has to end the first. */
  readonly standby: boolean;
  /** How long the engine may take to answer a stop before its worker is ended. */
  readonly stopGraceMs: number;
  /** Starts what reads and writes the files that the engine cannot; called when a statement needs it. */
  startCodec(): Promise<RunningCodec>;
  /** Removes a file that the engine wrote, where its files are real ones. */
  removeFile(path: string): void;
  whenIdle(run: () => void): void;
};

export type EngineOptions = Partial<Pick<DuckdbHost, 'standby' | 'stopGraceMs'>>;

import { spawn } from 'node:child_process';

export type RunOptions = {
  env?: Record<string, string>;
  /** Whether its output is passed through as it comes. */
  show?: boolean;
  signal?: AbortSignal;
};
export type Ended = { readonly code: number; readonly output: string };

/** Runs a program, without a shell, and waits for its end. When aborted it is ended, and the call rejects with `signal.reason`. */
export function runCommand(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { env = {}, show = true, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let output = '';
    const collect = (stream: NodeJS.ReadableStream, target: NodeJS.WritableStream) =>
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (show) target.write(text);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    child.on('error', (error) => reject(signal?.aborted ? signal.reason : error));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a Node program. */
export const runNode = (args: readonly string[], options?: RunOptions) => runCommand(process.execPath, args, options);

/** Runs a script of this repository. */
export const runScript = (script: string, args: readonly string[] = []) =>
  runNode(['node_modules/tsx/dist/cli.mjs', script, ...args]);

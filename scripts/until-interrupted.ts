/** Aborted by Ctrl+C, so that what was started is ended before the process is. After two seconds the process ends anyway. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      controller.abort(new Error(`interrupted (${name})`));
      setTimeout(() => process.exit(130), 2_000).unref();
    });
  return controller.signal;
}

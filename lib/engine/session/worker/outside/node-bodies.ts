/**
 * Node's Request and Response are loaded when they are first used, and use the global `Buffer` from then on. To be called before the
 * globals are taken away; what it gives is called after, and lets nobody but Node see `Buffer`. Elsewhere both do nothing.
 */
export function keepNodeBodies(): () => void {
  const buffer: unknown = Reflect.get(globalThis, 'Buffer');
  if (buffer === undefined) return () => {};
  void new Request('https://localhost/', { method: 'POST', body: new FormData() });
  return () =>
    Object.defineProperty(globalThis, 'Buffer', {
      configurable: true,
      enumerable: false,
      get: () => (isNodeAsking() ? buffer : undefined),
    });
}

/** Whether the code that reads the property is Node's own. */
function isNodeAsking(): boolean {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 3;
  const lines = String(new Error().stack).split('\n');
  Error.stackTraceLimit = stackTraceLimit;
  return lines[3]?.includes('(node:internal/') ?? false;
}

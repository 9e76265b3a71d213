import type { Failure } from './protocol';

const NO_NETWORK = 'cells run without network, storage or page';

/** Names that other places have and a cell has not. */
const ABSENT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'importScripts',
      'indexedDB',
      'caches',
      'localStorage',
      'sessionStorage',
      'navigator',
      'document',
      'window',
      'self',
      'location',
      'postMessage',
      'Worker',
      'SharedWorker',
      'BroadcastChannel',
    ].map((name) => [name, NO_NETWORK]),
  ),
  require: 'use `import`',
  process: 'cells do not run in Node',
  Buffer: 'cells do not run in Node; `Uint8Array` and `TextEncoder` are here',
  crypto: 'cells run without it',
  it: 'write `test`',
  describe: 'tests stand beside each other, each a `test`',
  beforeEach: 'each test makes what it needs',
  jest: 'spies are made by `vi.fn` and `vi.spyOn`',
};

/** V8 and Firefox say it differently. */
export const TOO_EARLY =
  /^(?:Cannot access '(.+)' before initialization|can't access lexical declaration '(.+)' before initialization)$/;
export const CONSTANT = /^(?:Assignment to constant variable\.|invalid assignment to const '.+')$/;
export const TOO_DEEP = /^(?:Maximum call stack size exceeded|too much recursion)$/;

/** A name that is absent on purpose. */
export const isAbsent = (name: string) => Object.hasOwn(ABSENT, name);

/** What a cell's failure says, in our words where they help. */
export function sayFailure({ name, message, about, cause }: Failure): string {
  if (cause) return cause.message;
  if (name === 'Thrown') return `This was thrown: ${message}`;
  if (about !== undefined) {
    const absent = isAbsent(about) ? ABSENT[about] : undefined;
    return absent ? `\`${about}\` is not defined: ${absent}.` : `\`${about}\` is not defined.`;
  }
  const early = TOO_EARLY.exec(message);
  if (early) return `\`${early[1] ?? early[2]}\` has no value yet: this line runs before the one that declares it.`;
  if (CONSTANT.test(message)) return 'This name was declared with `const`: it keeps its first value.';
  if (TOO_DEEP.test(message)) return 'Functions call each other too deep: does the recursion ever end?';
  return name === 'Error' || message === '' ? message || name : `${name}: ${message}`;
}

/** `TypeError` is `type-error`. */
export const codeOf = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase() || 'error';

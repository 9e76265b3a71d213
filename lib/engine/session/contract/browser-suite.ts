import { openSandbox } from '../browser';
import { allCases } from './all-cases';
import { escapeCases, rawEscapeCases } from './escape-cases';
import { unreachableCases } from './unreachable-cases';

/** Runs in a page: what each case gives comes back as data. */
const engine = openSandbox({ url: '/sandbox.html' });
const rawEngine = openSandbox({ url: '/raw-sandbox.html' });
const bareEngine = openSandbox({ url: '/bare/sandbox.html' });

Reflect.set(
  globalThis,
  'actCase',
  (name: string) =>
    rawEscapeCases[name]?.act(rawEngine) ??
    unreachableCases[name]?.act(bareEngine) ??
    { ...allCases, ...escapeCases }[name]?.act(engine),
);
// Whoever could reach the page's origin would be answered.
new BroadcastChannel('millrace').onmessage = ({ target }) =>
  target instanceof BroadcastChannel && target.postMessage('from the page');

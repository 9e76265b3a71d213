import { openLink, splitLink } from '../link';
import { answer, asker } from './dispatch';
import { removeGlobals } from './globals';
import { keepNodeBodies } from './outside/node-bodies';
import { offerStreamFrom } from './outside/stream-from';
import { takeThreads } from './pool/threads';
import { createRuntime } from './runtime';
import { watchTimers } from './timers';
import { createTranscript } from './transcript';

/** Text comes and goes through this; in both hosts a MessagePort. */
type TextPort = Parameters<typeof openLink>[0];
type Uncaught = (error: unknown) => void;

function start(port: TextPort, onUncaught: (tell: Uncaught) => void): void {
  const turns = new MessageChannel();
  const link = openLink(port);
  const [toHere, fromHere] = splitLink(
    link,
    (message) => typeof message === 'object' && message !== null && 'method' in message && message.method === 'log',
  );
  const ask = asker(fromHere);
  const transcript = createTranscript({ send: (lines) => void ask('log', lines), outstanding: () => link.outstanding });
  const ready: (() => void)[] = [];
  turns.port1.onmessage = () => ready.shift()?.();
  const runtime = createRuntime({
    query: (...args) => ask('query', ...args) as ReturnType<Parameters<typeof createRuntime>[0]['query']>,
    ask: askOutside(ask),
    transcript,
    startThread: takeThreads(),
    pendingTimers: () => timers.pending,
    settle() {
      turns.port2.postMessage(undefined);
      return new Promise((resolve) => ready.push(resolve));
    },
  });
  const timers = watchTimers(() => runtime.look());
  onUncaught(runtime.uncaught);
  const hideFromCells = keepNodeBodies();
  removeGlobals();
  hideFromCells();
  offerStreamFrom();
  Object.defineProperty(globalThis, 'fetch', { value: runtime.fetch, configurable: true, writable: true });
  answer(runtime.api, toHere);
}

type Ask = ReturnType<typeof asker>;

/** The page is believed: what it answers has the shape that its side of the contract says. */
const askOutside = (ask: Ask) =>
  new Proxy({} as Parameters<typeof createRuntime>[0]['ask'], {
    get:
      (_, method) =>
      (...args: readonly unknown[]) =>
        ask(String(method), ...args),
  });

function startInNode(): void {
  const { workerData } = process.getBuiltinModule('node:worker_threads');
  start(workerData.port, (tell) => {
    process.on('uncaughtException', tell);
    process.on('unhandledRejection', tell);
  });
}

/** The frame hands over a port; from then on nobody listens to the worker's own messages. */
function startInFrame(): void {
  self.onmessage = ({ ports: [port] }) => {
    self.onmessage = null;
    if (!port) return;
    start(port, (tell) => {
      self.addEventListener('error', (event) => {
        event.preventDefault();
        tell(event.error);
      });
      self.addEventListener('unhandledrejection', (event) => {
        event.preventDefault();
        tell(event.reason);
      });
    });
  };
}

Error.stackTraceLimit = 50;
if ('process' in globalThis) startInNode();
else startInFrame();

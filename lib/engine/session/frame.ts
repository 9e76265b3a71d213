import { CHUNK, CHUNK_LENGTH, WINDOW } from './link';

/** What the page tells the frame; `open` brings a port with it. */
export type FrameCommand = { readonly type: 'open' | 'end'; readonly session: number };

/** A new worker is made ready only when the one just taken has had time to start its run. */
const STANDBY_MS = 300;

const text: unknown = JSON.parse(document.getElementById('worker')?.textContent ?? '""');
const workerUrl = URL.createObjectURL(new Blob([String(text)], { type: 'text/javascript' }));
const sessions = new Map<number, { end(): void }>();
let standby: Worker | undefined = new Worker(workerUrl);

function takeWorker(): Worker {
  const worker = standby ?? new Worker(workerUrl);
  standby = undefined;
  setTimeout(() => {
    standby ??= new Worker(workerUrl);
  }, STANDBY_MS);
  return worker;
}

/**
 * Carries text between the page and a worker. The worker runs a stranger's code: a message that is not text, or longer than a chunk,
 * or comes while too many are unacknowledged, ends it.
 */
function openSession(page: MessagePort, onLost: (reason: string) => void): { end(): void } {
  const worker = takeWorker();
  const { port1: inside, port2 } = new MessageChannel();
  worker.postMessage(null, [port2]);
  let toPage = 0;
  let toWorker = 0;
  const session = {
    end() {
      worker.terminate();
      inside.close();
      page.close();
    },
  };
  const lose = (reason: string) => {
    session.end();
    onLost(reason);
  };
  worker.onerror = ({ message }) => lose(message); // what cells do wrong is handled inside: the worker itself is broken
  inside.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || data.length > CHUNK_LENGTH) return lose('it sent what is no chunk');
    if (data === CHUNK.acknowledged ? --toWorker < 0 : ++toPage > WINDOW.most) return lose('it sent too much');
    page.postMessage(data);
  };
  page.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === CHUNK.acknowledged) toPage--;
    else toWorker++;
    inside.postMessage(data);
  };
  return session;
}

function obey(control: MessagePort, { type, session }: FrameCommand, port: MessagePort | undefined): void {
  if (type === 'open' && port) {
    sessions.set(
      session,
      openSession(port, (reason) => {
        sessions.delete(session);
        control.postMessage({ status: 'lost', session, reason });
      }),
    );
    return;
  }
  sessions.get(session)?.end();
  sessions.delete(session);
  control.postMessage({ status: 'ended', session });
}

function begin({ source, ports: [control] }: MessageEvent): void {
  if (source !== parent || !control) return;
  removeEventListener('message', begin);
  control.onmessage = ({ data, ports }: MessageEvent<FrameCommand>) => obey(control, data, ports[0]);
  control.postMessage({ status: 'ready' });
}
addEventListener('message', begin);

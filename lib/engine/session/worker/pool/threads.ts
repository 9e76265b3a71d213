/** A worker of a pool. What goes to it and comes from it are structured clones. */
export type Thread = { send(message: unknown): void; end(): void };

export type ThreadEvents = {
  readonly onMessage: (message: unknown) => void;
  /** It ended by itself. */
  readonly onLost: (reason: string) => void;
};

/** `text` is that of a classic script, which is given a port. */
export type StartThread = (text: string, events: ThreadEvents) => Thread;

/** Takes what starts workers, before the session's globals are removed. */
export const takeThreads = (): StartThread => ('process' in globalThis ? inNode() : inBrowser());

function inNode(): StartThread {
  const { Worker, MessageChannel } = process.getBuiltinModule('node:worker_threads');
  return (text, { onMessage, onLost }) => {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(text, { eval: true, workerData: { port: port2 }, transferList: [port2] });
    worker.on('error', ({ message }) => onLost(message));
    port1.on('message', onMessage);
    return {
      send: (message) => port1.postMessage(message),
      end() {
        port1.close();
        void worker.terminate();
      },
    };
  };
}

function inBrowser(): StartThread {
  const { Worker, MessageChannel, Blob, URL } = globalThis;
  const urls = new Map<string, string>();
  return (text, { onMessage, onLost }) => {
    const url = urls.get(text) ?? URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    urls.set(text, url);
    const worker = new Worker(url);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => onMessage(data);
    worker.onerror = ({ message }) => onLost(message);
    worker.postMessage(null, [port2]);
    return {
      send: (message) => port1.postMessage(message),
      end() {
        port1.close();
        worker.terminate();
      },
    };
  };
}

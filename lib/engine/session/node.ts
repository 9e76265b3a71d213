import { MessageChannel, Worker } from 'node:worker_threads';
import type { SessionEngine } from '../session';
import { bundlePackage, bundleWorker } from './bundle.server';
import { openHostedSession } from './hosted-session';
import type { SessionWorker } from './live-worker';
import type { PackageName } from './packages';

/** Bundled once per process. */
let workerText: Promise<string> | undefined;
const packages = new Map<PackageName, Promise<string>>();

/** Sessions in worker threads, for the build and the author's check. Node is no sandbox: only trusted lessons run here. */
export async function openSessionsInNode(): Promise<SessionEngine> {
  workerText ??= bundleWorker();
  const text = await workerText;
  const packageText = (name: PackageName) => {
    const text = packages.get(name) ?? bundlePackage(name);
    packages.set(name, text);
    return text;
  };
  const sessions = new Set<{ close(): void }>();
  return {
    openSession(host) {
      const session = openHostedSession((onLost) => startThread(text, onLost), host, packageText);
      sessions.add(session);
      return session;
    },
    close() {
      for (const session of sessions) session.close();
      sessions.clear();
    },
  };
}

function startThread(text: string, onLost: (reason: Error) => void): SessionWorker {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(text, { eval: true, workerData: { port: port2 }, transferList: [port2] });
  worker.on('error', onLost);
  const port: SessionWorker['port'] = { postMessage: (text) => port1.postMessage(text), onmessage: null };
  port1.on('message', (data: unknown) => port.onmessage?.(new MessageEvent('message', { data })));
  return {
    port,
    end() {
      port1.close();
      void worker.terminate();
    },
  };
}

import type { SessionEngine } from '../session';
import { openHostedSession } from './hosted-session';
import { openSandboxFrame, type SandboxFrame } from './sandbox-frame';

/** Sessions in the browser's sandbox. `url` is that of sandbox.html; its frame is made when a session first runs something. */
export function openSandbox({ url }: { readonly url: string }): SessionEngine {
  let frame: SandboxFrame | undefined;

  function liveFrame(): SandboxFrame {
    if (!frame?.isAlive) frame = openSandboxFrame(url);
    return frame;
  }

  return {
    openSession: (host) => openHostedSession((onLost) => liveFrame().startWorker(onLost), host),
    close: () => frame?.close(new Error('The sandbox was closed.')),
  };
}

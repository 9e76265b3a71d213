import type { SessionEngine } from '../session';
import { openHostedSession } from './hosted-session';
import { openSandboxFrame, type SandboxFrame } from './sandbox-frame';

/**
 * Sessions in the browser's sandbox. `url` is that of sandbox.html, whose frame is made with the first session.
 * Cells see the machine's own time zone, as any script does.
 */
export function openSandbox({ url }: { readonly url: string }): SessionEngine {
  let frame: SandboxFrame | undefined;

  function liveFrame(): SandboxFrame {
    if (!frame?.isAlive) frame = openSandboxFrame(url);
    return frame;
  }

  return {
    openSession(host) {
      liveFrame();
      return openHostedSession((onLost) => liveFrame().startWorker(onLost), host);
    },
    close: () => frame?.close(new Error('The sandbox was closed.')),
  };
}

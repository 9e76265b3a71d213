import type { SessionEngine } from '../session';
import { openHostedSession } from './hosted-session';
import { type PackageName, packageFile } from './packages';
import { openSandboxFrame, type SandboxFrame } from './sandbox-frame';

/**
 * Sessions in the browser's sandbox. `url` is that of sandbox.html, whose frame is made with the first session;
 * the packages that cells need stand below it in `generated/packages`, and are fetched by the page, which the sandbox cannot.
 * Cells see the machine's own time zone, as any script does.
 */
export function openSandbox({ url }: { readonly url: string }): SessionEngine {
  let frame: SandboxFrame | undefined;
  const packages = new Map<PackageName, Promise<string>>();

  function packageText(name: PackageName): Promise<string> {
    const known = packages.get(name);
    if (known) return known;
    const text = fetchText(new URL(packageFile(name), new URL(url, location.href)));
    packages.set(name, text);
    text.catch(() => packages.delete(name)); // the next cell that needs it asks again
    return text;
  }

  function liveFrame(): SandboxFrame {
    if (!frame?.isAlive) frame = openSandboxFrame(url);
    return frame;
  }

  return {
    openSession(host) {
      liveFrame();
      return openHostedSession((onLost) => liveFrame().startWorker(onLost), host, packageText);
    },
    close: () => frame?.close(new Error('The sandbox was closed.')),
  };
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.text();
}

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runCommand, runNode } from './run-node';

const SYSTEM: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

function candidates(): readonly string[] {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return [CHROMIUM_PATH];
  return [chromium.executablePath(), ...(SYSTEM[process.platform] ?? [])].filter((path) => existsSync(path));
}

/** The Chromium for stories and measurements: CHROMIUM_PATH, Playwright's own, the system's. */
export const findBrowser = (): string | undefined => candidates()[0];

/** The first that starts: on Linux a downloaded one may lack the system's libraries. */
async function findWorking(): Promise<string | undefined> {
  for (const path of candidates()) {
    if (process.platform !== 'linux') return path;
    const ended = await runCommand(path, ['--version'], { show: false }).catch(() => undefined);
    if (ended?.code === 0) return path;
  }
  return undefined;
}

/** The first that starts, and where there is none: installs one, as Playwright does, then as Debian does. */
export async function ensureBrowser(): Promise<string> {
  const found = await findWorking();
  if (found) return found;
  console.log('No Chromium here that starts. Installing the one of Playwright.');
  await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const downloaded = await findWorking();
  if (downloaded) return downloaded;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('That one does not start. Installing the one of Debian.');
    await runCommand('apt-get', ['update']);
    await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  const installed = await findWorking();
  if (installed) return installed;
  throw new Error('There is no Chromium that starts. Install one, and set CHROMIUM_PATH to its program.');
}

/** Without a sandbox of the system's, which containers do not have, and without calls home. */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

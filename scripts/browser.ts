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

/** The Chromium for stories and measurements: CHROMIUM_PATH, Playwright's own, the system's. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return [chromium.executablePath(), ...(SYSTEM[process.platform] ?? [])].find((path) => existsSync(path));
}

/** The same, and where there is none: installs one, first as Playwright does, then as Debian does. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium here. Installing the one of Playwright.');
  await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!findBrowser() && isDebianRoot) {
    console.log('That did not work. Installing the one of Debian.');
    await runCommand('apt-get', ['update']);
    await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('There is no Chromium, and none could be installed. Install one and set CHROMIUM_PATH to its program.');
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

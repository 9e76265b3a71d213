import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser';

/** A browser with a profile that stays, which can be killed as the system kills one: all its processes at once. */
export type CrashingBrowser = { readonly page: Page; kill(): Promise<void> };

/** Under a finger, so that code is typed into text fields, which are there at once. */
const COARSE = '--blink-settings=primaryPointerType=2,availablePointerTypes=2';

export async function startBrowser(profile: string): Promise<CrashingBrowser> {
  const path = findBrowser();
  if (path === undefined) throw new Error('There is no Chromium: set CHROMIUM_PATH.');
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, COARSE, 'about:blank'];
  const started = spawn(path, [...BROWSER_ARGS, ...own], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(started));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The browser opened without a page.');
    return {
      page,
      async kill() {
        killTree(started);
        await ended;
      },
    };
  } catch (error) {
    killTree(started);
    throw error;
  }
}

/** The address that the browser writes when it listens. */
function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    stderr?.on('end', () => reject(new Error(`The browser did not start:\n${said}`)));
  });
}

/** It leads a group of its own, which holds all it started. */
function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  else process.kill(-pid, 'SIGKILL');
}

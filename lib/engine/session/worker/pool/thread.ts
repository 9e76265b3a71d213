import { evaluateScript } from '../evaluate-script';
import { removeGlobals } from '../globals';
import type { Job, JobAnswer } from './exchange';

/** A worker of a pool: it calls the functions whose text it is sent, and has no more than a session has. */
type JobPort = {
  postMessage(answer: JobAnswer): void;
  onmessage: ((event: MessageEvent<Job>) => void) | null;
};

function start(port: JobPort): (thrown: unknown) => void {
  const functions = new Map<string, (...args: readonly unknown[]) => unknown>();
  removeGlobals();

  function find(text: string) {
    const known = functions.get(text) ?? (evaluateScript(`"use strict";(${text})`) as (...args: unknown[]) => unknown);
    functions.set(text, known);
    return known;
  }

  port.onmessage = async ({ data: { id, text, args } }) => {
    try {
      port.postMessage({ kind: 'returned', id, value: await find(text)(...args) });
    } catch (thrown) {
      port.postMessage({ kind: 'threw', id, words: wordsOf(thrown) });
    }
  };
  return (thrown) => port.postMessage({ kind: 'uncaught', words: wordsOf(thrown) });
}

function wordsOf(thrown: unknown): string {
  try {
    return thrown instanceof Error || thrown instanceof DOMException
      ? `${thrown.name}: ${thrown.message}`
      : `${String(thrown)} was thrown`;
  } catch {
    return 'something was thrown that cannot be read';
  }
}

function startInNode(): void {
  const { process } = globalThis;
  const tell = start(process.getBuiltinModule('node:worker_threads').workerData.port);
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

function startInBrowser(): void {
  self.onmessage = ({ ports: [port] }) => {
    self.onmessage = null;
    if (!port) return;
    const listen = self.addEventListener.bind(self);
    const tell = start(port);
    listen('error', (event) => {
      event.preventDefault();
      tell(event.error);
    });
    listen('unhandledrejection', (event) => {
      event.preventDefault();
      tell(event.reason);
    });
  };
}

if ('process' in globalThis) startInNode();
else startInBrowser();

import type { Case, Cases } from './case';
import { openNotebook } from './notebook';

/** What a cell that wants out might try; each attempt tells how it ended. `CANARY` is an address of a server that counts. */
const ATTEMPTS: Readonly<Record<string, string>> = {
  fetch: 'await fetch(CANARY)',
  'fetch of the worker’s prototype':
    'await Object.getPrototypeOf(Object.getPrototypeOf(globalThis)).fetch.call(globalThis, CANARY)',
  XMLHttpRequest: "const request = new XMLHttpRequest(); request.open('GET', CANARY, false); request.send()",
  WebSocket:
    "await new Promise((resolve, reject) => { const socket = new WebSocket(CANARY.replace('http', 'ws')); socket.onopen = resolve; socket.onerror = reject })",
  EventSource:
    'await new Promise((resolve, reject) => { const source = new EventSource(CANARY); source.onopen = resolve; source.onerror = reject })',
  sendBeacon: 'navigator.sendBeacon(CANARY)',
  RTCPeerConnection:
    'new RTCPeerConnection({ iceServers: [{ urls: "stun:" + new URL(CANARY).host }] }).createDataChannel("x")',
  importScripts: 'importScripts(CANARY)',
  'dynamic import in a function': "await new Function('address', 'return import(address)')(CANARY)",
  'dynamic import in eval': "await (0, eval)('import(\"' + CANARY + '\")')",
  'a worker':
    'await new Promise((resolve, reject) => { const worker = new Worker(CANARY); worker.onmessage = resolve; worker.onerror = reject })',
  'the global object by eval': "typeof (0, eval)('self').indexedDB.open",
  'the global object by a constructor': "typeof (() => {}).constructor('return self')().caches.open",
  indexedDB: "indexedDB.open('millrace')",
  caches: "await caches.open('millrace')",
  'files of the origin': 'await navigator.storage.getDirectory()',
  localStorage: "localStorage.getItem('x')",
  'the page': 'parent.document.title',
  'the page through the port': "postMessage({ status: 'lost', session: 1, reason: 'spoofed' })",
  BroadcastChannel: "new BroadcastChannel('millrace').postMessage('hello')",
  'an unhandled message': "dispatchEvent(new Event('message'))\nthrow new Error('still in the worker')",
  'the address of the page': 'location.href',
  cookies: 'document.cookie',
};

/** The same, and more, with the globals that a cell is not given: `raw` holds them. The sandbox itself must keep these in. */
const RAW_ATTEMPTS: Readonly<Record<string, string>> = {
  fetch: 'await raw.fetch(CANARY)',
  'fetch without cors': "await raw.fetch(CANARY, { mode: 'no-cors', keepalive: true })",
  XMLHttpRequest: "const request = new raw.XMLHttpRequest(); request.open('GET', CANARY, false); request.send()",
  WebSocket:
    "await new Promise((resolve, reject) => { const socket = new raw.WebSocket(CANARY.replace('http', 'ws')); socket.onopen = resolve; socket.onerror = reject; socket.onclose = reject })",
  EventSource:
    'await new Promise((resolve, reject) => { const source = new raw.EventSource(CANARY); source.onopen = resolve; source.onerror = reject })',
  importScripts: 'raw.importScripts(CANARY)',
  'a module': "await new Function('address', 'return import(address)')(CANARY)",
  'a foreign worker':
    'await new Promise((resolve, reject) => { const worker = new raw.Worker(CANARY); worker.onmessage = resolve; worker.onerror = reject })',
  'a nested worker':
    "const code = URL.createObjectURL(new Blob([`fetch('${CANARY}').then(() => postMessage('out'), () => postMessage('in'))`]))\nif ((await new Promise((resolve) => { new raw.Worker(code).onmessage = ({ data }) => resolve(data) })) === 'in') throw new Error('in')",
  indexedDB:
    "await new Promise((resolve, reject) => { const request = raw.indexedDB.open('millrace'); request.onsuccess = resolve; request.onerror = reject })",
  caches: "await raw.caches.open('millrace')",
  'files of the origin': 'await raw.navigator.storage.getDirectory()',
  locks: "await raw.navigator.locks.request('millrace', () => 1)",
  'a channel to the page':
    "const answered = new Promise((resolve, reject) => { const channel = new raw.BroadcastChannel('millrace'); channel.onmessage = resolve; channel.postMessage('hello'); setTimeout(reject, 200) })\nawait answered",
};

/** Run before the worker's own script: keeps what that takes away. */
export const KEEP_RAW =
  "Object.defineProperty(globalThis, 'raw', { value: { fetch: globalThis.fetch.bind(globalThis), importScripts: globalThis.importScripts.bind(globalThis), XMLHttpRequest, WebSocket, EventSource, Worker, BroadcastChannel, indexedDB: globalThis.indexedDB, caches: globalThis.caches, navigator } });\n";

const escapes = (how: string, attempts: Readonly<Record<string, string>>): Cases =>
  Object.fromEntries(
    Object.entries(attempts).map(([name, code]) => [
      `${how} ${name}`,
      { act: attempt(name, code), expected: { log: ['kept in'], dropped: 0 } },
    ]),
  );

const attempt =
  (name: string, code: string): Case['act'] =>
  async (engine) => {
    const notebook = openNotebook(engine);
    const address = `${Reflect.get(globalThis, 'CANARY')}/${encodeURIComponent(name)}`;
    await notebook.cell('canary', `const CANARY = ${JSON.stringify(address)}`);
    const tried = `try {\n${code}\nconsole.log('out')\n} catch (error) {\nconsole.log('kept in')\n}`;
    const result = await notebook.cell('attempt', tried);
    notebook.close();
    return Array.isArray(result) ? result[0] : result; // the `fetch` of cells is told below
  };

export const escapeCases: Cases = escapes('a cell gets nothing through', ATTEMPTS);
export const rawEscapeCases: Cases = escapes('the sandbox keeps in', RAW_ATTEMPTS);

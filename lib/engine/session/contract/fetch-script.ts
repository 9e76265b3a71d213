import type { SessionHost } from '../../session';
import { piece, scriptedOutside, unreachable } from './scripted-outside';
import { cells } from './test-cases';

const HELLO_GZIP = 'H4sIAAAAAAAAA8tIzcnJVyjPL8pJAQCFEUoNCwAAAA=='; // `hello world`

/** Answers by path, besides telling what it got. */
const openOutside = (): SessionHost['outside'] =>
  scriptedOutside((request, body) => {
    const { method, headers, url } = request;
    const json = (value: unknown) => ({
      headers: [['content-type', 'application/json']] as [string, string][],
      body: [piece(JSON.stringify(value))],
    });
    switch (new URL(url).pathname) {
      case '/late':
        return { ...json({ at: request.at }), afterMs: 1_500 };
      case '/parts':
        return { body: [piece('one ', 100), piece('two ', 2_000), piece('three', 3_000)] };
      case '/breaks':
        return { body: [piece('{"a":')], breaksOff: true };
      case '/gzip':
        return {
          headers: [['content-encoding', 'gzip']],
          body: [
            { afterMs: 0, bytes: HELLO_GZIP.slice(0, 16) },
            { afterMs: 500, bytes: HELLO_GZIP.slice(16) },
          ],
        };
      case '/empty':
        return { status: 204, statusText: 'No Content' };
      case '/missing':
        return { status: 404, statusText: 'Not Found', body: [piece('<Error><Code>NoSuchKey</Code></Error>')] };
      case '/moved':
        return { status: 307, headers: [['location', '/echo?moved=1']] };
      case '/see-other':
        return { status: 303, headers: [['location', 'https://b.example/echo']] };
      case '/around':
        return { status: 301, headers: [['location', '/around']] };
      case '/form':
        return { headers: [['content-type', 'application/x-www-form-urlencoded']], body: [piece('a=1&b=x+y')] };
      case '/nowhere':
        return unreachable(request, 'ECONNREFUSED', 40);
      case '/crash':
        return {
          kind: 'crash',
          message: 'The program was killed here: the fault `crash` is on.',
          call: { service: 'a.example', name: method, parameters: {} },
        };
      default: {
        const kept = headers.filter(([name]) => /^(?:authorization|content-type|x-a)$/.test(name));
        const pieces = request.body?.map(({ afterMs }) => afterMs);
        return json({ method, url, headers: Object.fromEntries(kept), body, pieces });
      }
    }
  });

export const run = (...codes: readonly string[]) => cells(codes, undefined, openOutside);
export const GET = 'const get = (path: string, init?: RequestInit) => fetch(`https://a.example${path}`, init)';
export const call = (path: string, outcome: string, { at = '09:00:00', name = 'GET', took = 0 } = {}) =>
  `${at} a.example ${name} Object path: '${path}': ${outcome} after ${took} ms`;

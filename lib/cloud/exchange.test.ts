import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../core/base64';
import type { HttpReply, HttpRequest } from '../core/exchange';
import { createExchange } from './exchange';
import { holdService } from './hold-service';
import type { Service, ServiceRequest } from './service';

const NOW = Date.parse('2026-03-02T09:00:00Z');

/** Counts what is put to it; a count told stays, and what was counted since a renewal is forgotten. */
const counter: Service<{ readonly count: number; readonly seen: number }> = {
  name: 'count.example',
  answers: ({ hostname }) => hostname === 'count.example',
  initial: { count: 0, seen: 0 },
  renewed: ({ count }) => ({ count, seen: 0 }),
  async handle({ count, seen }, { method, url, body, pieces, now }) {
    await Promise.resolve();
    const state = { count: method === 'PUT' ? count + body.length : count, seen: seen + 1 };
    return {
      state,
      reply: {
        status: url.pathname === '/gone' ? 404 : 200,
        headers: { 'x-now': String(now) },
        body: JSON.stringify({ ...state, pieces }),
        afterMs: 5,
      },
      call: { name: method, parameters: { count: state.count } },
      changes: method === 'PUT',
    };
  },
  refusal: (kind, status, headers) => ({ status, headers, body: kind }),
  words: ({ method }: ServiceRequest) => ({ name: method, parameters: {} }),
};

function open() {
  const held = holdService(counter);
  const exchange = createExchange([held]);
  const send = async (given: Partial<HttpRequest> = {}) =>
    brief(await exchange.send({ method: 'GET', url: 'https://count.example/', headers: [], at: NOW, ...given }));
  const put = (...texts: readonly string[]) =>
    send({
      method: 'PUT',
      body: texts.map((text) => ({ afterMs: 7, bytes: toBase64(new TextEncoder().encode(text)) })),
    });
  return { held, exchange, send, put };
}

function brief(reply: HttpReply) {
  if (reply.kind !== 'response') return reply;
  const { status, statusText, headers, body, afterMs } = reply;
  const text = body.map(({ bytes }) => new TextDecoder().decode(fromBase64(bytes))).join('');
  return { status, statusText, headers: Object.fromEntries(headers), text, afterMs };
}

test('a request reaches its service in one piece and in its pieces, and calls that change something are counted', async () => {
  const { exchange, put, send } = open();
  expect(await put('abc', 'de')).toEqual({
    status: 200,
    statusText: 'OK',
    headers: { 'x-now': String(NOW) },
    text: '{"count":5,"seen":1,"pieces":[{"afterMs":7,"bytes":3},{"afterMs":7,"bytes":2}]}',
    afterMs: 5,
  });
  expect(await send({ url: 'https://count.example/gone' })).toMatchObject({ status: 404, statusText: 'Not Found' });
  expect(exchange.changes).toBe(1);
});

test('calls at the same time are answered one after the other', async () => {
  const { put } = open();
  const replies = await Promise.all([put('a'), put('b'), put('c')]);
  expect(replies.map((reply) => 'text' in reply && JSON.parse(reply.text).count)).toEqual([1, 2, 3]);
});

test('what a fault refuses does not reach the service, and the service words it', async () => {
  const { exchange, put, send } = open();
  exchange.setFaults([
    { kind: 'throttled', times: 1, retryAfterSeconds: 60, retryAfterAs: 'date' },
    { kind: 'failing', times: 2, status: 503 },
    { kind: 'slow', milliseconds: 100 },
  ]);
  expect([await put('a'), await put('b')]).toEqual([
    {
      status: 429,
      statusText: 'Too Many Requests',
      headers: { 'retry-after': 'Mon, 02 Mar 2026 09:01:00 GMT' },
      text: 'throttled',
      afterMs: 100,
    },
    { status: 503, statusText: 'Service Unavailable', headers: {}, text: 'failing', afterMs: 100 },
  ]);
  expect(await send()).toMatchObject({ text: '{"count":0,"seen":1,"pieces":[]}', afterMs: 105 });
});

test('a crash after a call leaves what the call did; the next call of the program does nothing', async () => {
  const { exchange, held, send } = open();
  exchange.setFaults([{ kind: 'crash', afterCalls: 1 }]);
  const crashed = (name: string, parameters = {}) => ({
    kind: 'crash',
    message: 'The program was killed here: the fault `crash` is on.',
    call: { service: 'count.example', name, parameters },
  });
  const body = [{ afterMs: 0, bytes: toBase64(new Uint8Array(4)) }];
  expect(await send({ method: 'PUT', body, before: 0 })).toEqual(crashed('PUT', { count: 4 }));
  expect(await send({ method: 'PUT', body, before: 1 })).toEqual(crashed('PUT'));
  expect(held.state).toEqual({ count: 4, seen: 1 });
});

test('a call that is refused can be the last of its program too', async () => {
  const { exchange, send } = open();
  exchange.setFaults([{ kind: 'throttled' }, { kind: 'crash', afterCalls: 1 }]);
  expect(await send()).toMatchObject({ kind: 'crash' });
  exchange.setFaults([{ kind: 'throttled' }]);
  expect(await send()).toMatchObject({ status: 429 });
});

test('after tests the faults are as they were, with what is left of them', async () => {
  const { exchange, send } = open();
  exchange.setFaults([{ kind: 'throttled', times: 2 }]);
  await send();
  exchange.mark();
  exchange.setFaults([]);
  await send();
  exchange.restore();
  expect([exchange.faults, await send(), await send()]).toMatchObject([
    [{ kind: 'throttled', times: 2 }],
    { status: 429 },
    { status: 200 },
  ]);
});

test('after a renewal what is stored is as it was marked, and after a reset as in the beginning', async () => {
  const { held, put } = open();
  await put('ab');
  held.mark();
  await put('cd');
  held.renew();
  expect(held.state).toEqual({ count: 2, seen: 0 });
  held.restore();
  expect(held.state).toEqual({ count: 2, seen: 1 });
  held.reset();
  held.renew();
  expect(held.state).toEqual({ count: 0, seen: 0 });
});

test('an address that nobody has is an unknown host', async () => {
  const { send } = open();
  expect(await send({ url: 'https://other.example:8080/a' })).toEqual({
    kind: 'unreachable',
    code: 'ENOTFOUND',
    message:
      'getaddrinfo ENOTFOUND other.example. A cell reaches no network: other.example is not simulated here. What is: count.example.',
    afterMs: 0,
    call: { service: 'http', name: 'GET', parameters: { url: 'https://other.example:8080/a' } },
  });
});

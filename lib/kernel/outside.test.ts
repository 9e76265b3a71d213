import { expect, test } from 'vitest';
import { clientOf } from '../cloud/cloud-client';
import { openCloud } from '../cloud/open-cloud';
import type { Fault } from '../core/fault';
import { createOutside } from './outside';

const THROTTLED: Fault = { kind: 'throttled', times: 1 };

function open() {
  const { host, outside } = createOutside({
    openCloud: async () => clientOf(openCloud()),
    serverAt: async ({ host: name }) => ({ status: 'refused', code: 'ENOTFOUND', message: name }),
    signal: () => new AbortController().signal,
    onReset() {},
  });
  const status = async () => {
    const reply = await host.send({ method: 'GET', url: 'https://example.com/data', headers: [], at: 0 });
    return reply.kind === 'response' ? reply.status : reply.kind;
  };
  return { host, outside, status };
}

test('a test that is the first to call anything meets no fault of the page; afterwards they are on, all of them', async () => {
  const { host, outside, status } = open();
  await outside.setFaults([THROTTLED]);
  await host.mark();
  await host.renew();
  expect([await status(), await outside.faults()]).toEqual([200, []]);
  await host.restore();
  expect([await outside.faults(), await status(), await status()]).toEqual([[THROTTLED], 429, 200]);
});

test('what cells met of a fault before the tests is not met again after them', async () => {
  const { host, outside, status } = open();
  await outside.setFaults([THROTTLED]);
  expect(await status()).toBe(429);
  await host.mark();
  await host.renew();
  await host.setFaults([{ kind: 'failing' }]);
  expect(await status()).toBe(500);
  await host.restore();
  expect([await outside.faults(), await status()]).toEqual([[THROTTLED], 200]);
});

test('limits that cells used up are open in tests, and used up afterwards', async () => {
  const { host, status } = open();
  for (let call = 1; call <= 10; call++) await status();
  await host.mark();
  await host.renew();
  const inTest = await status();
  await host.restore();
  expect([inTest, await status()]).toEqual([200, 429]);
});

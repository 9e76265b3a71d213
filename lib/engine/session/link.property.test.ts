import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Port } from '../rpc';
import { CHUNK, CHUNK_LENGTH, openLink, WINDOW } from './link';

/** Two ports of one channel, and what went through it. */
function watchedChannel() {
  const { port1, port2 } = new MessageChannel();
  const seen = { longest: 0, unacknowledged: 0, most: 0 };
  const near: Port = {
    postMessage(chunk) {
      seen.longest = Math.max(seen.longest, String(chunk).length);
      if (chunk !== CHUNK.acknowledged) seen.most = Math.max(seen.most, ++seen.unacknowledged);
      port1.postMessage(chunk);
    },
    onmessage: null,
  };
  port1.onmessage = (event) => {
    if (event.data === CHUNK.acknowledged) seen.unacknowledged--;
    near.onmessage?.(event);
  };
  return { near, far: port2, seen, close: () => port1.close() };
}

const long = fc.tuple(fc.constantFrom('x', '𝒳', '"', 'é\ud800'), fc.integer({ min: 0, max: 3 * CHUNK_LENGTH }));
const message = fc.oneof(
  fc.jsonValue(),
  long.map(([text, length]) => text.repeat(length / text.length)),
);

test('messages of any length arrive whole and in order, in chunks that the frame lets through', () =>
  fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 6 }), async (messages) => {
      const { near, far, seen, close } = watchedChannel();
      const received: unknown[] = [];
      const link = openLink(near);
      const arrived = new Promise<void>((resolve) => {
        openLink(far).onMessage = (one) => {
          received.push(one);
          if (received.length === messages.length) resolve();
        };
      });
      for (const one of messages) link.send({ one });
      await arrived;
      close();
      expect(received).toEqual(messages.map((one) => ({ one: JSON.parse(JSON.stringify(one)) })));
      expect(seen.longest).toBeLessThanOrEqual(CHUNK_LENGTH);
      expect(seen.most).toBeLessThanOrEqual(WINDOW.bulk);
    }),
    { numRuns: 30 },
  ));

test('urgent messages go on without acknowledgements, but not forever', () => {
  const sent: unknown[] = [];
  const link = openLink({ postMessage: (chunk) => sent.push(chunk), onmessage: null });
  for (let number = 0; number < 100; number++) link.send({ number }, true);
  expect([sent.length, link.outstanding]).toEqual([WINDOW.urgent, WINDOW.urgent]);
});

test.each(['z{', 'zundefined'])('the link breaks on %s, which no honest worker sends', (chunk) => {
  const broken: string[] = [];
  const port: Port = { postMessage() {}, onmessage: null };
  openLink(port, ({ message: reason }) => broken.push(reason));
  port.onmessage?.(new MessageEvent('message', { data: chunk }));
  expect([broken, port.onmessage]).toEqual([['a message of the session cannot be read'], null]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FrontendMessage, NOTHING_READ, readFrontend } from './frontend';
import { writeFrontend } from './write-frontend';

const name = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', ''));
const bytes = fc.uint8Array({ maxLength: 12 });
const int16 = fc.integer({ min: 0, max: 3 });
const of = fc.constantFrom('statement', 'portal');
const asked: fc.Arbitrary<FrontendMessage> = fc.oneof(
  fc.record({ kind: fc.constant('password'), password: name }),
  fc.record({ kind: fc.constant('query'), text: name }),
  fc.record({ kind: fc.constant('parse'), name, text: name, types: fc.array(fc.nat(), { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('bind'),
    portal: name,
    statement: name,
    formats: fc.array(int16, { maxLength: 2 }),
    values: fc.array(fc.option(bytes), { maxLength: 3 }),
    resultFormats: fc.array(int16, { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constantFrom('describe', 'close'), of, name }),
  fc.record({ kind: fc.constant('execute'), portal: name, rows: fc.nat() }),
  fc.record({ kind: fc.constantFrom('sync', 'flush', 'terminate', 'copy-done', 'function-call') }),
  fc.record({ kind: fc.constant('copy-data'), bytes }),
  fc.record({ kind: fc.constant('copy-fail'), reason: name }),
) as fc.Arbitrary<FrontendMessage>;
const startUp = fc
  .dictionary(name.filter(Boolean), name, { maxKeys: 3 })
  .map((given): FrontendMessage => ({ kind: 'start-up', version: 196608, parameters: new Map(Object.entries(given)) }));
const talk = fc
  .tuple(fc.array(fc.constant<FrontendMessage>({ kind: 'ssl-request' }), { maxLength: 1 }), startUp, fc.array(asked))
  .map(([first, start, rest]) => [...first, start, ...rest]);

test('messages that are cut anywhere are read as they were said', () => {
  fc.assert(
    fc.property(talk, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (said, cuts) => {
      const all = said.map(writeFrontend).flatMap((part) => [...part]);
      const heard: FrontendMessage[] = [];
      let unread = NOTHING_READ;
      for (let at = 0, turn = 0; at < all.length; turn++) {
        const size = cuts[turn % cuts.length] ?? 1;
        const read = readFrontend(unread, Uint8Array.from(all.slice(at, at + size)));
        heard.push(...read.messages);
        unread = read.unread;
        at += size;
      }
      expect(heard).toEqual(said);
      expect(unread.bytes).toHaveLength(0);
    }),
  );
});

test('whatever comes, it is read or it is malformed, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (noise, started) => {
      const { messages } = readFrontend({ started, bytes: new Uint8Array() }, noise);
      const at = messages.findIndex(({ kind }) => kind === 'malformed');
      expect(at).toBe(at < 0 ? -1 : messages.length - 1);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIFETIME_SECONDS, makeToken, scopeOf } from './access-token';

const HOUR = LIFETIME_SECONDS * 1_000;
const issued = fc.integer({ min: 0, max: 4_000_000_000_000 });

test('a token is good from its moment on, for an hour', () => {
  fc.assert(
    fc.property(issued, fc.integer({ min: -HOUR, max: 2 * HOUR }), fc.nat(), (at, later, serial) => {
      const token = makeToken({ issued: at, scope: 'all', serial });
      expect(scopeOf(token, at + later)).toBe(later >= 0 && later < HOUR ? 'all' : undefined);
    }),
  );
});

test('a token that somebody changed is none', () => {
  fc.assert(
    fc.property(issued, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (at, position, letter) => {
      const token = makeToken({ issued: at, scope: 'all', serial: 1 });
      const place = position % token.length;
      const changed = token.slice(0, place) + letter + token.slice(place + 1);
      expect(scopeOf(changed, at)).toBe(changed === token ? 'all' : undefined);
    }),
  );
});

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  ChaiStyleAssertions,
  chai,
  customMatchers,
  type ExpectStatic,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import { fn, restoreAllMocks, spyOn } from '@vitest/spy';

for (const plugin of [JestExtend, JestChaiExpect, ChaiStyleAssertions, JestAsymmetricMatchers]) chai.use(plugin);

/** Vitest's own, put together as Vitest does for a test file. What needs its runner is left out: snapshots, `poll`, `soft`. */
export const expect = createExpect();

function createExpect(): ExpectStatic {
  const says = (value: unknown, message?: string) => chai.expect(value, message);
  const made: ExpectStatic = Object.assign(says, chai.expect, Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT), {
    getState: () => getState(made),
    setState: (state: Parameters<ExpectStatic['setState']>[0]) => setState(state, made),
    extend: (matchers: Parameters<ExpectStatic['extend']>[0]) =>
      Reflect.apply(Reflect.get(chai.expect, 'extend'), chai.expect, [made, matchers]),
  });
  setState({ assertionCalls: 0 }, made);
  made.extend(customMatchers);
  return made;
}

export const vi = { fn, spyOn };

/** Objects that were spied on are as they were before. */
export const restoreSpies = restoreAllMocks;

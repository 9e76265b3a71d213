import type { ValueNode } from '../../../core/output';
import { borderError } from '../border-error';
import { isPlainObject } from '../infer';
import { Refused } from './failure';
import { reported } from './test-report';

/** After this long no more inputs are tried, nor smaller ones. */
const SEARCH_MS = 5_000;

/** Tries inputs made by `gens` until `attempt` throws, then smaller ones: the last that throws is the smallest. */
export type Search = (
  gens: readonly unknown[],
  attempt: (values: readonly unknown[]) => Promise<void>,
) => Promise<void>;

export type PropertyBody = (...values: unknown[]) => unknown;

/** The smallest input found for which a property does not hold, and what was thrown for it. */
export type Counterexample = { readonly thrown: unknown; readonly example: readonly ValueNode[] };

const { performance } = globalThis;

export async function findCounterexample(
  search: Search,
  gens: readonly unknown[],
  body: PropertyBody,
  afresh: (work: () => unknown) => Promise<void>,
): Promise<Counterexample | undefined> {
  let smallest: Counterexample | undefined;
  const until = performance.now() + SEARCH_MS;
  await search(gens, async (values) => {
    if (performance.now() > until) return;
    try {
      await afresh(async () => {
        if ((await body(...values.map(copied))) === false) throw new Refused(NOT_HELD);
      });
    } catch (thrown) {
      smallest = { thrown, example: values.map(reported) };
      throw thrown;
    }
  });
  return smallest;
}

const NOT_HELD = borderError('property', 'The property returned `false`.');

/** A body may change what it is given; the example is what it was given. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Date) return new Date(value);
  return isPlainObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item)]))
    : value;
}

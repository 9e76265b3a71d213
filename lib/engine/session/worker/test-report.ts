import type { ValueNode } from '../../../core/output';
import type { TestReport } from '../protocol';
import { failureOf } from './failure';
import { treeOf } from './tree';

/** How much of a value a report keeps; there may be many reports. */
const REPORTED = { depth: 6, entries: 50, text: 2_000, nodes: 1_000, characters: 20_000 };

export const reported = (value: unknown): ValueNode => treeOf(value, REPORTED).node;

/** What a test that threw says of it. `visible` are names that could have been meant. */
export function failedTest(
  name: string,
  thrown: unknown,
  visible: Iterable<string>,
  example?: readonly ValueNode[],
): TestReport {
  const failure = failureOf(thrown, visible);
  return {
    name,
    status: 'failed',
    failure: { ...failure, message: plain(failure.message) },
    ...sidesOf(thrown),
    ...(example && { example: [...example] }),
  };
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

const plain = (message: string) =>
  message
    .replaceAll(COLOURS, '')
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();

/** What a matcher expected and what it got, if it compares two values and one sees how they differ. */
function sidesOf(thrown: unknown): { expected: ValueNode; actual: ValueNode } | undefined {
  try {
    if (!(thrown instanceof Error) || Reflect.get(thrown, 'showDiff') !== true) return undefined;
    const sides = {
      expected: reported(Reflect.get(thrown, 'expected')),
      actual: reported(Reflect.get(thrown, 'actual')),
    };
    return JSON.stringify(sides.expected) === JSON.stringify(sides.actual) ? undefined : sides;
  } catch {
    return undefined; // a getter or a proxy of the learner threw
  }
}

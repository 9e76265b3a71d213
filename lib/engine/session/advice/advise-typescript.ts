import type { Advice } from '../../../core/advice';
import type { Output, ValueNode } from '../../../core/output';
import { strip } from '../strip';
import { asyncCallbacks } from './async-callback';
import { changesAbove } from './changes-above';
import { strangeComparisons } from './comparisons';
import { leftPromises, missingAwait } from './missing-await';
import { adviseTags } from './sql-in-tags';

/** What runs without an error in TypeScript and is seldom meant. `above` are names that TypeScript cells above define. */
export function adviseTypescript(
  source: string,
  above: ReadonlySet<string>,
  outputs: readonly Output[],
): readonly Advice[] {
  const stripped = strip(source);
  if ('message' in stripped) return [];
  const shown = outputs.some(showsPromise);
  const callbacks = asyncCallbacks(source, stripped, shown);
  const certain = missingAwait(source, stripped);
  const isUnexplained = shown && certain.length === 0 && callbacks.length === 0;
  const waiting = isUnexplained ? leftPromises(source, stripped).slice(0, 1) : certain;
  return [
    ...waiting,
    ...callbacks,
    ...changesAbove(source, stripped, above),
    ...strangeComparisons(source, stripped),
    ...adviseTags(source, stripped),
  ];
}

const WRITTEN = '[object Promise]';

function showsPromise(output: Output): boolean {
  switch (output.kind) {
    case 'value':
      return holdsPromise(output.value);
    case 'log':
      return output.lines.some(({ text }) => text.includes(WRITTEN));
    case 'table':
      return output.page.rows.some((row) => row.some((value) => typeof value === 'string' && value.includes(WRITTEN)));
    default:
      return false;
  }
}

const holdsPromise = (node: ValueNode): boolean =>
  node.kind === 'leaf'
    ? (node.type === 'other' && node.text === 'Promise') || node.text.includes(WRITTEN)
    : node.entries.some(({ value }) => holdsPromise(value));

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allInputs, type FlowCell, type Input, inputsOf } from './dataflow';

const name = fc.constantFrom('a', 'A', 'b', 'B', 'film', 'Film', 'c');
const cells = fc
  .array(
    fc.record({
      language: fc.constantFrom('sql' as const, 'ts' as const),
      defines: fc.array(name, { maxLength: 3 }),
      reads: fc.uniqueArray(name, { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((cell, position): FlowCell => ({ ...cell, id: `cell_${position}` })));

/** The rule word by word: the nearest cell above that defines the name; between TypeScript cells the spelling counts. */
function nearest(all: readonly FlowCell[], position: number, read: string): Input | undefined {
  const reader = all[position];
  for (const cell of all.slice(0, position).reverse()) {
    const exact = reader?.language === 'ts' && cell.language === 'ts';
    const found = cell.defines.find((each) => (exact ? each === read : each.toLowerCase() === read.toLowerCase()));
    if (found !== undefined) return { name: found, from: cell.id };
  }
  return read.toLowerCase() === 'film' ? { name: 'film', from: undefined } : undefined;
}

test('a name is the nearest definition above, asked for one cell or for all at once', () =>
  fc.assert(
    fc.property(cells, (all) => {
      const expected = all.map(({ reads }, position) => reads.flatMap((read) => nearest(all, position, read) ?? []));
      expect(all.map(({ id }) => inputsOf(all, id, ['film']))).toEqual(expected);
      expect([...allInputs(all, ['film']).values()]).toEqual(expected);
    }),
    { numRuns: 300 },
  ));

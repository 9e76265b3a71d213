import { expect, test } from 'vitest';
import { Fault } from '@/lib/core/fault';
import { FAULT_SWITCHES, numberWords, switchFault } from './fault-switches';

const of = (kind: string) => {
  const found = FAULT_SWITCHES.find((each) => each.kind === kind);
  if (!found) throw new Error(`no switch for ${kind}`);
  return found;
};

test('every number of every switch makes a fault from which the number can be read again', () => {
  for (const each of FAULT_SWITCHES)
    for (const number of each.numbers?.options ?? [1]) {
      const fault = Fault.parse(each.make(number));
      expect([fault.kind, each.numberOf(fault)]).toEqual([each.kind, each.numbers && number]);
    }
});

test('a switch changes its own fault and leaves the others', () => {
  const slow: Fault = { kind: 'slow', milliseconds: 1_000 };
  const on = switchFault([slow], of('failing'), 3);
  expect(on).toEqual([slow, { kind: 'failing', every: 3 }]);
  expect(switchFault(on, of('failing'), 5)).toEqual([slow, { kind: 'failing', every: 5 }]);
  expect(switchFault(on, of('failing'), undefined)).toEqual([slow]);
});

test('numbers are said as one would', () => {
  expect([1, 2, 3, 5].map((number) => numberWords(of('failing'), number))).toEqual([
    'every one',
    'every 2nd',
    'every 3rd',
    'every 5th',
  ]);
  expect(numberWords(of('crash'), 1)).toBe('the 1st');
  expect(numberWords(of('slow'), 10)).toBe('10 s');
});

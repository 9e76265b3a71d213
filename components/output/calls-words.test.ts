import { expect, test } from 'vitest';
import type { ServiceCall } from '@/lib/core/output';
import { callsSentence, placeInTime, simulationsOf, sinceWords, timeOfDay } from './calls-words';

const call = (at: string, tookMs: number, failed = false): ServiceCall => ({
  service: 'example.com',
  name: 'GET',
  parameters: { kind: 'leaf', type: 'null', text: 'null' },
  at: `2026-03-02T09:${at}Z`,
  tookMs,
  outcome: failed ? '429' : '200',
  failed,
});

test('calls are summed up by number, time and failures', () => {
  expect(callsSentence([call('00:00.000', 0)], 0)).toBe('What happened: 1 call');
  expect(callsSentence([call('00:00.000', 50), call('15:00.000', 2_000, true)], 3)).toBe(
    'What happened: 5 calls in 15 min 2 s of the cells’ clock, 1 failed',
  );
});

test('times are said in the unit that fits', () => {
  expect([0, 349.6, 3_000, 3_250, 60_000, 902_000].map(sinceWords)).toEqual([
    '0 ms',
    '350 ms',
    '3 s',
    '3.3 s',
    '1 min',
    '15 min 2 s',
  ]);
  expect(timeOfDay('2026-03-02T09:00:03.250Z')).toBe('09:00:03.250');
});

test('a call lies where it was in the time of all, and inside of it', () => {
  const all = [call('00:00.000', 1_000), call('00:01.000', 3_000), call('00:04.000', 0)];
  expect(all.map((each) => placeInTime(each, all))).toEqual([
    { from: 0, width: 25 },
    { from: 25, width: 75 },
    { from: 98.5, width: 1.5 },
  ]);
});

test('what is simulated is said once for each service, and of a warehouse what it is', () => {
  const connect = (host: string): ServiceCall => ({
    ...call('00:00.000', 0),
    service: 'pg',
    parameters: { kind: 'leaf', type: 'string', text: `'${host}'` },
  });
  const told = simulationsOf([
    call('00:00.000', 0),
    call('00:01.000', 0),
    connect('localhost'),
    connect('a.b.us-east-1.redshift.amazonaws.com'),
  ]);
  expect(told.map((about) => about.split(' ').slice(0, 3).join(' '))).toEqual([
    'Pages of invented',
    'The pg client',
    'This warehouse is',
  ]);
});

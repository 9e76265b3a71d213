import { describe, expect, test } from 'vitest';
import { parseTime, timeTicks } from './time';

const at = (text: string) => Date.parse(text);
const texts = (low: string, high: string, count: number) =>
  timeTicks(at(low), at(high), count).map((tick) => tick.text);

test('the engine’s own texts are times in UTC', () => {
  expect(
    [
      '2026-03-29',
      '2026-03-29 02:30:00',
      '2026-03-29T02:30:00.250Z',
      '2026-03-29 02:30:00+05:45',
      '2026-03-29 02:30:00-03',
      '02:30:00',
    ].map(parseTime),
  ).toEqual([
    at('2026-03-29T00:00:00Z'),
    at('2026-03-29T02:30:00Z'),
    at('2026-03-29T02:30:00.250Z'),
    at('2026-03-28T20:45:00Z'),
    at('2026-03-29T05:30:00Z'),
    at('1970-01-01T02:30:00Z'),
  ]);
});
test('other texts are not times', () => {
  expect(['', 'soon', '12 days', '2026', '0044-03-15 (BC)'].map(parseTime)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('ticks of a time axis', () => {
  test('stand on the clock, and name the day at midnight', () => {
    expect(texts('2026-04-03T20:10:00Z', '2026-04-04T04:00:00Z', 6)).toEqual(['22:00', '4 Apr', '02:00', '04:00']);
  });
  test('stand on minutes and seconds when the span is short', () => {
    expect(texts('2026-04-03T09:00:00Z', '2026-04-03T10:00:00Z', 6)).toEqual([
      '09:00',
      '09:15',
      '09:30',
      '09:45',
      '10:00',
    ]);
    expect(texts('2026-04-03T09:00:00Z', '2026-04-03T09:00:12Z', 6)).toEqual([
      '09:00:00',
      '09:00:02',
      '09:00:04',
      '09:00:06',
      '09:00:08',
      '09:00:10',
      '09:00:12',
    ]);
  });
  test('stand on days, months and years when it is long', () => {
    expect(texts('2026-03-27', '2026-04-02', 7)).toEqual([
      '27 Mar',
      '28 Mar',
      '29 Mar',
      '30 Mar',
      '31 Mar',
      '1 Apr',
      '2 Apr',
    ]);
    expect(texts('2025-10-15', '2026-04-15', 7)).toEqual(['Nov', 'Dec', '2026', 'Feb', 'Mar', 'Apr']);
    expect(texts('1896-04-06', '2016-08-21', 7)).toEqual(['1900', '1920', '1940', '1960', '1980', '2000']);
  });
});

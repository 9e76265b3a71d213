import { describe, expect, test } from 'vitest';
import type { ChartChoice } from '../../../lib/core/chart-rows';
import type { Table, Value } from '../../../lib/core/value';
import type { ChartSpec } from '../../../lib/lesson/schema';
import { type ChartData, readChart } from './chart-data';
import { drawChart } from './drawing';
import { chartFacts } from './facts';

const spec = (kind: ChartSpec['kind'], more: Partial<ChartSpec> = {}): ChartSpec => ({
  kind,
  x: 'x',
  y: 'y',
  title: 'T',
  ...more,
});
const table = (xType: string, yType: string, rows: Value[][], seriesType?: string): Table => ({
  columns: [
    { name: 'x', type: xType },
    { name: 'y', type: yType },
    ...(seriesType === undefined ? [] : [{ name: 's', type: seriesType }]),
  ],
  rows,
});
function data(chart: ChartSpec, rows: Table): ChartData {
  const read = readChart(chart, rows);
  if (read.kind === 'problem') throw new Error(read.message);
  return read;
}
const places = (chart: ChartSpec, rows: Table) =>
  data(chart, rows).series.map((series) => series.points.map((point) => [point.x, point.y, point.xText, point.yText]));

describe('where values stand', () => {
  test('bars have one place per row, in the order of the rows, even when a word comes twice', () => {
    expect(
      places(
        spec('bar'),
        table('VARCHAR', 'BIGINT', [
          ['b', 1000],
          ['a', 2],
          ['b', 3],
        ]),
      ),
    ).toEqual([
      [
        [0, 1000, 'b', '1,000'],
        [1, 2, 'a', '2'],
        [2, 3, 'b', '3'],
      ],
    ]);
  });
  test('bars of several series share the place of their word', () => {
    const rows = table(
      'VARCHAR',
      'BIGINT',
      [
        ['a', 1, 'p'],
        ['b', 2, 'p'],
        ['a', 3, 'q'],
      ],
      'VARCHAR',
    );
    expect(places(spec('bar', { series: 's' }), rows)).toEqual([
      [
        [0, 1, 'a', '1'],
        [1, 2, 'b', '2'],
      ],
      [[0, 3, 'a', '3']],
    ]);
  });
  test('a line stands on numbers, on times in UTC, or on words', () => {
    expect(places(spec('line'), table('INTEGER', 'DOUBLE', [[10, 0.5]]))).toEqual([[[10, 0.5, '10', '0.5']]]);
    expect(places(spec('line'), table('DATE', 'DOUBLE', [['1970-01-02', 1]]))).toEqual([
      [[86_400_000, 1, '1970-01-02', '1']],
    ]);
    expect(
      places(
        spec('line'),
        table('VARCHAR', 'DOUBLE', [
          ['a', 1],
          ['b', 2],
        ]),
      ),
    ).toEqual([
      [
        [0, 1, 'a', '1'],
        [1, 2, 'b', '2'],
      ],
    ]);
  });
  test('a scatter may have words up its side', () => {
    expect(
      places(
        spec('scatter'),
        table('TIMESTAMP', 'VARCHAR', [
          ['1970-01-01 00:00:01', 'b'],
          ['1970-01-01 00:00:02', 'a'],
          ['1970-01-01 00:00:03', 'b'],
        ]),
      ),
    ).toEqual([
      [
        [1000, 0, '1970-01-01 00:00:01', 'b'],
        [2000, 1, '1970-01-01 00:00:02', 'a'],
        [3000, 0, '1970-01-01 00:00:03', 'b'],
      ],
    ]);
  });
  test('exact digits are drawn as numbers and told as they are', () => {
    expect(places(spec('bar'), table('VARCHAR', 'DECIMAL(9,2)', [['a', '1234.50']]))).toEqual([
      [[0, 1234.5, 'a', '1,234.50']],
    ]);
  });
});

describe('what cannot be drawn', () => {
  test('is named when a column is missing or of the wrong type', () => {
    const rows = table('VARCHAR', 'VARCHAR', [['a', 'b']]);
    expect([
      readChart(spec('bar', { y: 'z' }), rows),
      readChart(spec('bar', { series: 'z' }), rows),
      readChart(spec('bar'), rows),
    ]).toEqual([
      { kind: 'problem', message: 'The chart needs a column “z”; this result has none.' },
      { kind: 'problem', message: 'The chart needs a column “z”; this result has none.' },
      { kind: 'problem', message: 'The chart draws “y”, which is VARCHAR; a bar chart needs numbers.' },
    ]);
  });
  test('a column is found whatever its case', () => {
    expect(places(spec('bar', { x: 'X' }), table('VARCHAR', 'BIGINT', [['a', 1]]))).toEqual([[[0, 1, 'a', '1']]]);
  });
  test('an empty result says that there is nothing', () => {
    expect(readChart(spec('bar'), table('VARCHAR', 'BIGINT', [['a', null]]))).toEqual({
      kind: 'problem',
      message: 'There is nothing to draw: no row has both values.',
    });
  });
});

describe('what a reader must know', () => {
  const facts = (chart: ChartSpec, rows: Table, of = rows.rows.length, choice: ChartChoice = { how: 'all' }) => {
    const read = data(chart, rows);
    return chartFacts(chart, read, drawChart(chart, read, 640), { table: rows, of, choice });
  };
  test('rows that were left out are counted', () => {
    const rows = table('INTEGER', 'DOUBLE', [
      [1, 1],
      [2, null],
      [null, 3],
      [4, 0],
      [5, 'NaN'],
      [6, 90],
    ]);
    expect(facts(spec('line'), rows)).toEqual(['2 rows with NULL left out', '1 row left out: not a number or a time']);
    expect(facts(spec('line', { scale: 'log' }), rows)).toEqual([
      '2 rows with NULL left out',
      '2 rows left out: a log scale has no zero or less',
      'y on a log scale',
      'axis starts at 1',
    ]);
  });
  test('chosen rows say how many of how many, and how', () => {
    const rows = table('INTEGER', 'DOUBLE', [
      [1, 1],
      [2, 9],
    ]);
    const counted = { nulls: 1, unfit: 0, series: 1 };
    const choices: readonly ChartChoice[] = [
      { how: 'spread' },
      { how: 'first' },
      { how: 'extremes', steps: 640, ...counted },
      { how: 'extremes', steps: 80, ...counted, series: 9 },
    ];
    expect(choices.map((choice) => facts(spec('line'), rows, 28_000, choice))).toEqual([
      ['2 of 28,000 rows drawn, evenly spread, with the least and the greatest'],
      ['the first 2 of 28,000 rows drawn'],
      ['2 of 28,000 rows drawn: the first, last, least and greatest in each pixel', '1 row with NULL left out'],
      [
        '2 of 28,000 rows drawn: the first, last, least and greatest in each of 80 steps and series',
        '8 of 9 series drawn',
        '1 row with NULL left out',
      ],
    ]);
  });
  test('an axis that does not start at zero says so; bars always do', () => {
    const rows = table('INTEGER', 'DOUBLE', [
      [1, 82],
      [2, 90],
    ]);
    expect([facts(spec('line'), rows), facts(spec('bar'), rows), facts(spec('area'), rows)]).toEqual([
      ['axis starts at 82'],
      [],
      [],
    ]);
  });
  test('more series than colours are not drawn', () => {
    const rows = table(
      'INTEGER',
      'DOUBLE',
      Array.from({ length: 12 }, (_, at) => [1, at, `s${at}`]),
      'VARCHAR',
    );
    expect([
      data(spec('line', { series: 's' }), rows).series.length,
      facts(spec('line', { series: 's' }), rows),
    ]).toEqual([8, ['8 of 12 series drawn']]);
  });
});

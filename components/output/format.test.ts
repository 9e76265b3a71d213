import { describe, expect, test } from 'vitest';
import type { Value } from '../../lib/core/value';
import { countOf, exactText, formatOf, formatValue, widerFormat } from './format';

const shown = (name: string, type: string, ...values: Value[]) => {
  const column = { name, type };
  const rows = values.map((value) => [value]);
  const format = formatOf(column, rows, 0);
  return values.map((value) => formatValue(value, column, format).text);
};

describe('numbers', () => {
  test('whole numbers have their thousands separated', () => {
    expect(shown('customers', 'BIGINT', 0, 999, 1000, -28000, 1234567)).toEqual([
      '0',
      '999',
      '1,000',
      '-28,000',
      '1,234,567',
    ]);
  });
  test('digits that no number can hold are grouped as they are', () => {
    expect(shown('total', 'HUGEINT', '170141183460469231731687303715884105727')).toEqual([
      '170,141,183,460,469,231,731,687,303,715,884,105,727',
    ]);
  });
  test('keys and years stand without separators', () => {
    expect(shown('film_id', 'INTEGER', 12345)).toEqual(['12345']);
    expect(shown('id', 'INTEGER', 12345)).toEqual(['12345']);
    expect(shown('filmId', 'BIGINT', 12345)).toEqual(['12345']);
    expect(shown('release_year', 'INTEGER', 2006)).toEqual(['2006']);
    expect(shown('Year', 'INTEGER', 1896)).toEqual(['1896']);
  });
  test('a word that only ends like a key is an amount', () => {
    expect(shown('paid', 'INTEGER', 12345)).toEqual(['12,345']);
    expect(shown('valid', 'INTEGER', 12345)).toEqual(['12,345']);
  });
  test('a DOUBLE column has one count of decimals, as many as its rows need', () => {
    expect(shown('mean', 'DOUBLE', 5, 4.56, 4.5)).toEqual(['5.00', '4.56', '4.50']);
    expect(shown('mean', 'DOUBLE', 5, 1000)).toEqual(['5', '1,000']);
  });
  test('a DOUBLE column has at most four decimals', () => {
    expect(shown('mean', 'DOUBLE', 1 / 3, 0.1 + 0.2)).toEqual(['0.3333', '0.3000']);
  });
  test('a DOUBLE that four decimals would hide or invent is written in full', () => {
    expect(shown('p', 'DOUBLE', 0.00001, 1e21, 0)).toEqual(['0.00001', '1e+21', '0']);
  });
  test('a DECIMAL shows its own digits', () => {
    expect(shown('rental_rate', 'DECIMAL(9,2)', '1234.50', '0.99')).toEqual(['1,234.50', '0.99']);
  });
  test('what is not a number says so', () => {
    expect(shown('x', 'DOUBLE', 'NaN', 'Infinity', '-Infinity', 1.5)).toEqual(['NaN', 'Infinity', '-Infinity', '1.5']);
  });
  test('a later window can ask for more decimals, never for fewer', () => {
    const column = { name: 'mean', type: 'DOUBLE' };
    const first = formatOf(column, [[4.5]], 0);
    const later = formatOf(column, [[4.25]], 0);
    expect([widerFormat(first, later), widerFormat(later, first)]).toEqual([later, later]);
  });
});

describe('other values', () => {
  const column = { name: 'x', type: 'VARCHAR' };
  const format = formatOf(column, [], 0);
  test('NULL is set apart from the text NULL', () => {
    expect([formatValue(null, column, format), formatValue('NULL', column, format)]).toEqual([
      { kind: 'null', text: 'NULL' },
      { kind: 'value', text: 'NULL' },
    ]);
  });
  test('line breaks and tabs are drawn, and copied as they are', () => {
    expect(shown('x', 'VARCHAR', 'a\r\nb\tc')).toEqual(['a↵b⇥c']);
    expect(exactText('a\r\nb\tc')).toBe('a\r\nb\tc');
  });
  test('text that looks like a number stays text', () => {
    expect(shown('code', 'VARCHAR', '1000', '007')).toEqual(['1000', '007']);
  });
  test('booleans are words', () => {
    expect(shown('active', 'BOOLEAN', true, false, null)).toEqual(['true', 'false', 'NULL']);
  });
  test('lists and structs are written with their names and quoted texts', () => {
    expect(shown('x', 'STRUCT(a INTEGER)[]', [{ a: 1, b: ['x', null, true] }])).toEqual([
      '[{a: 1, b: ["x", NULL, true]}]',
    ]);
  });
  test('numbers align right, all else left', () => {
    const align = (type: string) => formatOf({ name: 'x', type }, [], 0).align;
    expect(['BIGINT', 'DECIMAL(4,2)', 'VARCHAR', 'DATE', 'BOOLEAN', 'INTEGER[]'].map(align)).toEqual([
      'right',
      'right',
      'left',
      'left',
      'left',
      'left',
    ]);
  });
  test('the clipboard gets every digit', () => {
    expect([exactText(1 / 3), exactText(28000), exactText('1234.50'), exactText(null)]).toEqual([
      '0.3333333333333333',
      '28000',
      '1234.50',
      'NULL',
    ]);
  });
});

test('a count carries its word', () => {
  expect([countOf(1, 'row'), countOf(0, 'row'), countOf(28000, 'row')]).toEqual(['1 row', '0 rows', '28,000 rows']);
});

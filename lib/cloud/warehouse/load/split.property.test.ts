import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCsv } from './split-csv';
import { splitDelimited } from './split-delimited';
import { splitJson } from './split-json';

const field = fc.string({
  unit: fc.constantFrom('a', 'é', '"', "'", ',', '|', '\n', '\\', ' ', '{', '}'),
  maxLength: 6,
});
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 6 }));
const OPTIONS = { escapes: true, removeQuotes: false, nullAs: '\\N' };

test('CSV that was quoted is read as it was, and each row knows its line', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, end) => {
      const lines = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','));
      const read = splitCsv(lines.map((line) => line + end).join(''), ',', '"');
      const starts = lines.map(
        (_, index) => 1 + lines.slice(0, index).join('\n').split('\n').length - (index === 0 ? 1 : 0),
      );
      expect(read.map(({ fields, raw, line, problem }) => ({ fields, raw, line, problem }))).toEqual(
        table.map((fields, index) => ({ fields, raw: lines[index], line: starts[index], problem: undefined })),
      );
    }),
  );
});

test('text that was escaped is read as it was', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const text = table
        .map((row) => `${row.map((value) => value.replaceAll(/[\\|\n]/g, '\\$&')).join('|')}\n`)
        .join('');
      expect(splitDelimited(text, '|', OPTIONS).map(({ fields }) => fields)).toEqual(table);
    }),
  );
});

test('objects of JSON behind each other are read, whatever stands in their texts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ a: field, b: fc.oneof(fc.integer(), fc.constant(null)) }), { maxLength: 6 }),
      fc.constantFrom('\n', '', ',\n', ' '),
      (objects, between) => {
        const read = splitJson(objects.map((object) => JSON.stringify(object)).join(between), ['b', 'a'], false);
        expect(read.map(({ fields }) => fields)).toEqual(objects.map(({ a, b }) => [b === null ? null : String(b), a]));
      },
    ),
  );
});

test('a quote that opens and does not close loses one line', () => {
  expect(
    splitCsv('1,"x"y\n2,fine\n3,"open\n4,fine\n', ',', '"').map(({ line, problem }) => [line, problem?.code]),
  ).toEqual([
    [1, 1214],
    [2, undefined],
    [3, 1214],
    [4, undefined],
  ]);
  expect(
    splitDelimited('1|"open\n2|"closed"\n', '|', { ...OPTIONS, escapes: false, removeQuotes: true }).map(
      ({ fields, problem }) => [fields[1], problem?.code],
    ),
  ).toEqual([
    [null, 1214],
    ['closed', undefined],
  ]);
});

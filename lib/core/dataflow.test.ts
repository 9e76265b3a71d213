import { expect, test } from 'vitest';
import { type FlowCell, inputsOf, upstreamOf } from './dataflow';

const sql = (id: string, ...reads: string[]): FlowCell => ({ id, language: 'sql', defines: [id], reads });
const ts = (id: string, defines: string[], ...reads: string[]): FlowCell => ({ id, language: 'ts', defines, reads });

test('a name means the nearest definition above, never one below', () => {
  const cells = [ts('a', ['rows']), ts('b', ['rows']), ts('reader', [], 'rows'), ts('c', ['rows'])];
  expect(inputsOf(cells, 'reader', [])).toEqual([{ name: 'rows', from: 'b' }]);
});

test('a name that no cell above defines is the data, and an unknown one is nothing', () => {
  expect(inputsOf([sql('reader', 'film', 'nobody')], 'reader', ['film'])).toEqual([{ name: 'film', from: undefined }]);
});

test('a cell shadows a table of the data for the cells below it', () => {
  expect(inputsOf([sql('film'), sql('reader', 'film')], 'reader', ['film'])).toEqual([{ name: 'film', from: 'film' }]);
});

test('SQL finds a TypeScript name whatever its case, TypeScript does not', () => {
  const cells = [ts('a', ['Films']), sql('table', 'films'), ts('code', [], 'films')];
  expect(inputsOf(cells, 'table', [])).toEqual([{ name: 'Films', from: 'a' }]);
  expect(inputsOf(cells, 'code', [])).toEqual([]);
});

test('a cell needs what its inputs need, in the order of the document', () => {
  const cells = [sql('a', 'film'), sql('b'), sql('c', 'a'), sql('d', 'c', 'b'), sql('e')];
  expect(upstreamOf(cells, 'd', ['film'])).toEqual(['a', 'b', 'c']);
});

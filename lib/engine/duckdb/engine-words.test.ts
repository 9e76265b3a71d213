import { expect, test } from 'vitest';
import { offsetOf, readEngineWords } from './engine-words';

const sql = `SELECT '😀é', titel FROM film`;

test('positions are characters in the parser’s errors and bytes in all others', () => {
  const inner = JSON.stringify({ exception_type: 'Parser', exception_message: 'syntax error', position: '13' });
  const parser = readEngineWords(JSON.stringify({ exception_type: 'Parser', exception_message: inner }));
  expect([parser.message, offsetOf(parser, sql)]).toEqual(['syntax error', sql.indexOf('titel')]);
  const binder = readEngineWords(
    JSON.stringify({ exception_type: 'Binder', exception_message: 'not found', position: '17' }),
  );
  expect([binder.message, offsetOf(binder, sql)]).toEqual(['not found', sql.indexOf('titel')]);
});

test('words that are no JSON are taken as they are', () => {
  expect(readEngineWords('memory access out of bounds')).toMatchObject({
    message: 'memory access out of bounds',
    position: undefined,
  });
});

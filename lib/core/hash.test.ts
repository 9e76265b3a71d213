import { expect, test } from 'vitest';
import { hashText } from './hash';

test('gives the published FNV-1a values for 64 bits', () => {
  expect(['', 'a', 'foobar'].map(hashText)).toEqual(['cbf29ce484222325', 'af63dc4c8601ec8c', '85944171f73967e8']);
});

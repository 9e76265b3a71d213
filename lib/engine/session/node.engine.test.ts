import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionEngine } from '../session';
import { allCases } from './contract/all-cases';
import { compared } from './contract/compared';
import { openSessionsInNode } from './node';

let engine: SessionEngine;
beforeAll(async () => {
  engine = await openSessionsInNode();
});
afterAll(() => engine.close());

test.each(Object.entries(allCases))('in Node: %s', async (_, { act, expected }) => {
  expect(await act(engine)).toEqual(compared(expected));
});

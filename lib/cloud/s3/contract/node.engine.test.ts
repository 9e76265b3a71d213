import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionEngine } from '../../../engine/session';
import { compared } from '../../../engine/session/contract/compared';
import { openSessionsInNode } from '../../../engine/session/node';
import { s3Cases } from './all-cases';

let engine: SessionEngine;
beforeAll(async () => {
  engine = await openSessionsInNode();
});
afterAll(() => engine.close());

test.each(Object.entries(s3Cases))('in Node: %s', async (_, { act, expected }) => {
  expect(await act(engine)).toEqual(compared(expected));
});

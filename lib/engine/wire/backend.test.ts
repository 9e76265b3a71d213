import { parse } from 'pg-protocol';
import { expect, test } from 'vitest';
import { type BackendMessage, writeBackend } from './backend';
import { readStatus, readTag, readWords, splitBackend } from './read-backend';

const SAID: readonly BackendMessage[] = [
  { kind: 'logged-in' },
  { kind: 'parameter-status', name: 'server_encoding', value: 'UTF8' },
  { kind: 'ready', status: 'T' },
  {
    kind: 'row-description',
    fields: [{ name: 'n', table: 0, column: 0, type: 23, size: 4, modifier: -1, format: 0 }],
  },
  { kind: 'data-row', values: ['ä', null, Uint8Array.of(1)] },
  { kind: 'command-complete', tag: 'SELECT 1' },
  { kind: 'error', severity: 'ERROR', code: '42P01', message: 'none', hint: 'make one', position: 15 },
  { kind: 'notice', severity: 'NOTICE', code: '00000', message: 'skipping' },
  { kind: 'parse-complete' },
  { kind: 'portal-suspended' },
];

/** As the client that people use reads it. */
async function heardBy(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const { Readable } = await import('node:stream');
  const heard: Record<string, unknown>[] = [];
  await parse(Readable.from([Buffer.from(bytes)]) as Parameters<typeof parse>[0], (message) =>
    heard.push({ ...message }),
  );
  return heard;
}

test('the real client understands what is said', async () => {
  expect((await heardBy(writeBackend(...SAID))).map(({ name, length, ...rest }) => ({ name, ...rest }))).toMatchObject([
    { name: 'authenticationOk' },
    { name: 'parameterStatus', parameterName: 'server_encoding', parameterValue: 'UTF8' },
    { name: 'readyForQuery', status: 'T' },
    { name: 'rowDescription', fields: [{ name: 'n', dataTypeID: 23, dataTypeSize: 4, dataTypeModifier: -1 }] },
    { name: 'dataRow', fields: ['ä', null, '\u0001'] },
    { name: 'commandComplete', text: 'SELECT 1' },
    { name: 'error', severity: 'ERROR', code: '42P01', hint: 'make one', position: '15' },
    { name: 'notice', severity: 'NOTICE', code: '00000', message: 'skipping' },
    { name: 'parseComplete' },
    { name: 'portalSuspended' },
  ]);
});

test('a server’s messages are told apart', () => {
  const messages = splitBackend(writeBackend(...SAID));
  expect(messages.map(({ letter }) => letter).join('')).toBe('RSZTDCEN1s');
  const [, , ready, , , complete, error] = messages;
  if (!ready || !complete || !error) throw new Error('ten messages were said');
  expect([readStatus(ready), readTag(complete), [...readWords(error)]]).toEqual([
    'T',
    'SELECT 1',
    [
      ['S', 'ERROR'],
      ['V', 'ERROR'],
      ['C', '42P01'],
      ['M', 'none'],
      ['H', 'make one'],
      ['P', '15'],
    ],
  ]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Known } from '../lesson/known';
import { openSourceReader, type SourceReading } from './source-reader';

/** A worker that answers when it is told to. */
class StandIn {
  static made: StandIn[] = [];
  readonly asked: string[] = [];
  onmessage: (event: { readonly data: unknown }) => void = () => {};
  onerror: (event: { readonly message?: string }) => void = () => {};
  constructor() {
    StandIn.made.push(this);
  }
  postMessage({ text }: { readonly text: string }) {
    this.asked.push(text);
  }
}
beforeEach(() => {
  StandIn.made = [];
  vi.stubGlobal('Worker', StandIn);
});
afterEach(() => void vi.unstubAllGlobals());

function open() {
  const readings: SourceReading[] = [];
  const reader = openSourceReader((reading) => readings.push(reading));
  const [worker] = StandIn.made;
  if (!worker) throw new Error('no worker was started');
  return { reader, worker, readings };
}
const none = new Set<string>();
const known: Known = { data: none, lessons: none, questions: none, rows: none, files: none };

test('of several texts that wait, only the last is read', () => {
  const { reader, worker, readings } = open();
  for (const text of ['a', 'b', 'c']) reader.read(text, known);
  expect(worker.asked).toEqual(['a']);
  worker.onmessage({ data: { problems: [] } });
  expect([worker.asked, readings]).toEqual([['a', 'c'], [{ text: 'a', problems: [] }]]);
});

test('a worker that does not start is a problem of the text, not a wait without end', () => {
  const { reader, worker, readings } = open();
  reader.read('a', known);
  worker.onerror({});
  reader.read('b', known);
  worker.onerror({ message: 'Bug: no such block' });
  expect(readings.map(({ text, problems }) => [text, problems.map(({ message }) => message)])).toEqual([
    [
      'a',
      ['This page could not read the text, because a part of it did not load. Save the draft and load the page again.'],
    ],
    ['b', ['This page could not read the text: Bug: no such block. Save the draft and load the page again.']],
  ]);
});

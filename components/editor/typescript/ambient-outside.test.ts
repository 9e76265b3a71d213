import { expect, test } from 'vitest';
import { SERVICE_NAMES } from '../../../lib/core/service-names';
import { collectEditorTypes } from '../../../scripts/editor-types';
import { OUTSIDE } from './ambient-outside';
import { openLanguageService } from './language-service';

const files = collectEditorTypes();

function problemsOf(code: string): string[] {
  const service = openLanguageService(files);
  service.update([{ id: 'a', kind: 'ts', code }]);
  return service.problems('a', code).map(({ from, to, message }) => `${code.slice(from, to)}: ${message}`);
}

test('fetch, its bodies and its streams are known', () => {
  const code = `
const query = new URLSearchParams({ page: '1' });
const answer: Response = await fetch(\`https://example.com/data?\${query}\`, { headers: { accept: 'text/html' } });
const rows: { id: number }[] = (await answer.json()).rows;
let bytes = 0;
if (answer.body) for await (const part of answer.body) bytes += part.length;
const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
await fetch(new URL('https://example.com/'), { method: 'POST', body, duplex: 'half', signal: AbortSignal.timeout(10) });
const { Records } = await objectEvents('lake');
const keys: string[] = Records.map((record) => record.s3.object.key);
const release = meter.hold(rows);
release();
const took: number | undefined = trace.calls('example.com')[0]?.tookMs;
const most: number = meter.peakBytes + meter.peakHeld;`;
  expect(problemsOf(code)).toEqual([]);
});

test('a fault that is none is marked', () => {
  expect(
    problemsOf(
      "await faults.set([{ kind: 'crash', afterCalls: 3 }, { kind: 'slow', service: 's3' }]);\nawait faults.clear();",
    ),
  ).toEqual([]);
  expect(problemsOf("await faults.set([{ kind: 'trottled' }]);")).toHaveLength(1);
  expect(problemsOf("await faults.set([{ kind: 'slow', service: 'example.org' }]);")).toHaveLength(1);
});

test('a cell may have types of these names of its own', () => {
  expect(problemsOf('type Fault = { line: number };\nconst fault: Fault = { line: 1 };\nfault.line;')).toEqual([]);
});

test('a stream is made of a generator', () => {
  expect(
    problemsOf(
      "async function* parts() { yield 'a'; }\nReadableStream.from(parts()).pipeThrough(new TextEncoderStream());",
    ),
  ).toEqual([]);
});

test('the services that faults can be narrowed to are those that there are', () => {
  expect([...OUTSIDE.matchAll(/^ {2}\| '([\w.-]+)';?$/gm)].map(([, name]) => name)).toEqual([...SERVICE_NAMES]);
});

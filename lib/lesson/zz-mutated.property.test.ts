import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialiseLesson } from './serialise';
import { FIXTURES, fixtureText, lessonIn, read, withoutPlaces } from './testing/fixture';

type Mutation = (lines: readonly string[], a: number, b: number) => string[];

const pick = (lines: readonly string[], n: number) => n % lines.length;
const mutations: Mutation[] = [
  (lines, a) => lines.toSpliced(pick(lines, a), 1),
  (lines, a, b) => lines.toSpliced(pick(lines, a), 1 + (b % 20)),
  (lines, a) => lines.toSpliced(pick(lines, a), 0, lines[pick(lines, a)] ?? ''),
  (lines, a, b) =>
    lines.with(pick(lines, a), lines[pick(lines, b)] ?? '').with(pick(lines, b), lines[pick(lines, a)] ?? ''),
  (lines, a, b) => lines.with(pick(lines, a), String.fromCharCode(b % 65_536).repeat(1 + (b % 3))),
  (lines, a, b) => {
    const line = lines[pick(lines, a)] ?? '';
    const at = b % (line.length + 1);
    return lines.with(pick(lines, a), line.slice(0, at) + String.fromCharCode(b % 128) + line.slice(at + 1));
  },
  (lines, a) => lines.slice(0, pick(lines, a)),
  (lines, a) => [...lines.slice(0, pick(lines, a)), (lines[pick(lines, a)] ?? '').slice(0, 4)],
  (lines, a, b) => lines.with(pick(lines, a), `${'> '.repeat(b % 40)}${lines[pick(lines, a)] ?? ''}`),
  (lines, a, b) => lines.with(pick(lines, a), `${' '.repeat(b % 8)}${lines[pick(lines, a)] ?? ''}`),
];
const step = fc.tuple(fc.constantFrom(...mutations), fc.nat(), fc.nat());
const mutated = fc
  .tuple(
    fc.constantFrom(...FIXTURES.slice(1)),
    fc.array(step, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\uFEFF'),
  )
  .map(([name, steps, ending, mark]) => {
    const lines = steps.reduce<string[]>(
      (kept, [mutate, a, b]) => (kept.length > 0 ? mutate(kept, a, b) : kept),
      fixtureText(name).split('\n'),
    );
    return mark + lines.join(ending);
  });

test('of 2,000 broken files each is a lesson or a list of mistakes within the file, in its order', {
  timeout: 580_000,
}, () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const { lesson, problems } = read(text);
      expect(problems.length > 0).toBe(lesson === undefined);
      const lines = text.split(/\r\n|\r|\n/);
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
      }
      const places = problems.map(({ line, column }) => line * 1e6 + column);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      if (lesson) expect(withoutPlaces(lessonIn(serialiseLesson(lesson)))).toEqual(withoutPlaces(lesson));
    }),
    { numRuns: 6000 },
  );
});

test('any text at all is read without a crash', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(read(text).problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

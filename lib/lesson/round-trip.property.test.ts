import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './edits';
import { serialiseLesson } from './serialise';
import { FIXTURES, fixtureText, lessonIn, read, withoutPlaces } from './testing/fixture';
import { exercise, sample } from './testing/sample';

/** Prose that is likely to be misread: marks, brackets, numbers and dashes at the beginning of lines. */
const line = fc.string({
  unit: fc.constantFrom(...'ab 1.)*_`[]()!#>-+~=|\\&;:"\'é😀$%@'),
  minLength: 1,
  maxLength: 24,
});
const prose = fc
  .array(
    fc.oneof(
      line,
      line.map((text) => `- ${text}\n  - ${text}`),
      line.map((text) => `> ${text}\n> ${text}`),
      line.map((text) => `1. ${text}\n\n   ${text}`),
      line.map((text) => `## ${text}`),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('\n\n'));
const code = fc
  .string({ unit: fc.constantFrom('a', ' ', '\n', '`', '~', '`', '\t', '1', ';', '\\'), maxLength: 30 })
  .map((text) => `1${text}`);
const word = fc
  .string({ unit: fc.constantFrom(...'ab "\\=,.`'), minLength: 1, maxLength: 10 })
  .map((text) => `x${text}`);

const quoted = (text: string) => text.replaceAll(/["\\]/g, '\\$&');
const cell = fc.tuple(code, word).map(([body, title]) => {
  const marks = '~'.repeat(40);
  return `${marks}sql cell one_cell chart=bar x=a y=b title="${quoted(title)}"\n${body}\n${marks}`;
});
const quiz = fc.tuple(line, line, line).map(([question, option, why]) => {
  const marks = '~'.repeat(40);
  return `${marks}md quiz one_quiz\n${question}\n\n- [ ] ${option}\n  ${why}\n- [x] right\n  ${why}\n\n  ${why}\n${marks}`;
});
const body = fc
  .tuple(prose, cell, prose, quiz, line, prose)
  .map(
    ([first, a, second, b, task, last]) =>
      `${first}\n\n${a}\n\n${second}\n\n${b}\n\n${exercise().replace('Return one.', () => `Return ${task}`)}## End\n\n${last}`,
  );

test.each(FIXTURES)('%s, written and read again, is the same lesson', (name) => {
  const lesson = lessonIn(fixtureText(name));
  const written = serialiseLesson(lesson);
  expect(withoutPlaces(lessonIn(written))).toEqual(withoutPlaces(lesson));
  expect(serialiseLesson(lessonIn(written))).toBe(written);
});

/** Lines of text that would be something else without their backslash. */
const marks = fc
  .array(
    fc.constantFrom(
      '-',
      '+',
      '1.',
      '- a',
      '+ a',
      '1. a',
      '#',
      '# a',
      '=',
      '>',
      '*',
      '---',
      '***',
      '```',
      '~~~',
      '1)',
      '<b>',
      '[a]: b',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((lines) => lines.map((text) => text.replace(/[^\da-z]/, '\\$&')).join('\n'));

test('lines that look like marks of Markdown stay text', () => {
  fc.assert(
    fc.property(marks, fc.constantFrom('', '> ', '  '), (text, indent) => {
      const lesson = lessonIn(sample(`${indent === '  ' ? '- x\n\n' : ''}${text.replaceAll(/^/gm, indent)}`));
      expect(withoutPlaces(lessonIn(serialiseLesson(lesson)))).toEqual(withoutPlaces(lesson));
    }),
    { numRuns: 1000 },
  );
});

test('a paragraph of what only JavaScript calls white space is kept', () => {
  for (const character of ['\u000b', '\u00a0', '\u2028', '\u3000']) {
    const lesson = lessonIn(
      fixtureText('every-role.md')
        .replace('\n## ', `\n${character}\n\n## `)
        .replace('\n### ', `\n${character}\n\n### `),
    );
    expect(withoutPlaces(lessonIn(serialiseLesson(lesson)))).toEqual(withoutPlaces(lesson));
  }
});

test('what is read, written and read again is the same, whatever stands in it', () => {
  let lessons = 0;
  fc.assert(
    fc.property(body, (text) => {
      const { lesson } = read(sample(text));
      if (!lesson) return;
      lessons += 1;
      const written = serialiseLesson(lesson);
      expect(withoutPlaces(lessonIn(written))).toEqual(withoutPlaces(lesson));
      expect(serialiseLesson(lessonIn(written))).toBe(written);
    }),
    { numRuns: 300 },
  );
  expect(lessons).toBeGreaterThan(40);
});

test('edited code is read back as it was written, and everything else as before', () => {
  const text = fixtureText('every-role.md');
  const before = lessonIn(text);
  fc.assert(
    fc.property(code, fc.constantFrom('\n', '\r\n'), (next, ending) => {
      const original = text.replaceAll('\n', ending);
      const edited = applyEdits(original, lessonIn(original), new Map([['cents_tests', next]]));
      const blocks = before.blocks.map((block) => (block.kind === 'exercise' ? { ...block, code: next } : block));
      expect(withoutPlaces(lessonIn(edited))).toEqual(withoutPlaces({ ...before, blocks }));
      expect(applyEdits(edited, lessonIn(edited), new Map())).toBe(edited);
    }),
    { numRuns: 150 },
  );
});

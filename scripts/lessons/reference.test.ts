import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ATTRIBUTE_MEANINGS, CHECK_MEANINGS, FRONT_KEYS } from '../../lib/lesson/meanings';
import { ROLE_NAMES, ROLES } from '../../lib/lesson/roles';
import { Check, LessonFront, QuestionFront } from '../../lib/lesson/schema';
import { formatReference } from './reference';

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

test('the reference is the one that npm run lessons:reference writes', () => {
  expect(readFileSync('docs/format-reference.md', 'utf8')).toBe(formatReference());
});

test('every key, attribute and check of the format is explained, and nothing else', () => {
  const keys = Object.keys({ ...LessonFront.shape, ...QuestionFront.shape }).filter((key) => key !== 'kind');
  expect(sorted(Object.keys(FRONT_KEYS))).toEqual(sorted(keys));
  const attributes = ROLE_NAMES.flatMap((role): readonly string[] => ROLES[role].attributes);
  expect(sorted(Object.keys(ATTRIBUTE_MEANINGS))).toEqual(sorted(attributes));
  expect(sorted(Object.keys(CHECK_MEANINGS))).toEqual(sorted(Check.options.map(({ shape }) => shape.kind.value)));
});

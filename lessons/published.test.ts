import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseLesson } from '@/lib/lesson/parse';
import { readLibrary } from '@/scripts/lessons/library';

const Published = z.strictObject({ lessons: z.record(z.string(), z.array(z.string())) });
const { lessons } = Published.parse(JSON.parse(readFileSync('lessons/published.json', 'utf8')));
const { files } = readLibrary();

test.each(Object.entries(lessons))('%s keeps every id that saved work may hang on', (lesson, published) => {
  const file = files.get(lesson);
  const parsed = file === undefined ? undefined : parseLesson(readFileSync(file, 'utf8'), { file });
  const ids = parsed?.lesson?.blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'prose' ? [] : block.id));
  expect(published.filter((id) => !ids?.includes(id))).toEqual([]);
});

test('every lesson that is written is published', () => {
  expect([...files.keys()].sort()).toEqual(Object.keys(lessons).sort());
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLesson } from '../../lesson/parse';
import { workbookOf } from '../testing/cells';
import { Workbook } from '../workbook';
import { workbookFromLesson } from './workbook-from-lesson';
import { workbookFromMarkdown } from './workbook-from-markdown';
import { workbookToMarkdown } from './workbook-to-markdown';

const files = readdirSync('lessons', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => join('lessons', path));

test('every lesson and question opens as a notebook that can be stored, and is saved as a lesson without a mistake', () => {
  let opened = 0;
  for (const file of files) {
    const { lesson } = parseLesson(readFileSync(file, 'utf8'), { file });
    if (!lesson) continue;
    opened += 1;
    const { title, cells } = workbookFromLesson(lesson);
    const workbook: Workbook = { ...workbookOf(...cells), title };
    expect(Workbook.parse(workbook)).toEqual(workbook);
    const { text, notes } = workbookToMarkdown(workbook, []);
    expect([file, notes]).toEqual([file, []]);
    expect(workbookFromMarkdown(text)).toMatchObject({ title, cells });
  }
  expect(opened).toBeGreaterThan(15);
});

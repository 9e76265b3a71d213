import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../lesson/markdown';
import { parseLesson } from '../../lesson/parse';
import type { Prose } from '../../lesson/schema';
import { serialiseLesson } from '../../lesson/serialise';
import { titleFrom } from '../cell-changes';
import { freeId } from '../cell-ids';
import { workbook as anyWorkbook, markdown } from '../testing/arbitrary';
import type { Workbook, WorkbookCell } from '../workbook';
import { cleanProse, cleanText } from './clean-prose';
import { workbookFromMarkdown } from './workbook-from-markdown';
import { workbookToMarkdown } from './workbook-to-markdown';

const DATASETS = ['film', 'language'];

test('any Markdown has one spelling that a lesson can have', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
    { numRuns: 1000 },
  );
});

/** A notebook as a file can say it: texts side by side are one, in the one spelling, with new names; what is empty is gone. */
function sayable({ cells }: Workbook): readonly WorkbookCell[] {
  const codes = cells.filter((cell) => cell.kind === 'code' && cell.code.trim() !== '');
  const said: WorkbookCell[] = [];
  let prose: Prose = [];
  const close = () => {
    const id = freeId({ cells: [...codes, ...said], files: [] }, 'text');
    if (prose.length > 0) said.push({ kind: 'text', id, text: writeMarkdown(prose) });
    prose = [];
  };
  for (const cell of cells) {
    if (cell.kind === 'text') prose.push(...cleanProse(cell.text));
    else if (codes.includes(cell)) {
      close();
      said.push(cell);
    }
  }
  close();
  return said;
}

test('a notebook that is saved as a lesson is read again as it was, and is a lesson without a mistake', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const { text } = workbookToMarkdown(workbook, DATASETS);
      const { lesson, problems } = parseLesson(text, { file: 'lesson.md' });
      expect(problems).toEqual([]);
      expect(lesson && serialiseLesson(lesson)).toBe(text);
      const read = workbookFromMarkdown(text);
      if ('problems' in read) throw new Error(JSON.stringify(read));
      expect(read).toEqual({
        title: titleFrom(workbook.title),
        cells: sayable(workbook),
        files: Object.fromEntries(workbook.files.map(({ name, options }) => [name, options])),
        notes: [],
      });
    }),
    { numRuns: 500 },
  );
});

import { sitePath } from '@/lib/core/site-path';
import type { LessonFile } from '@/lib/notebook/stored';
import { workbookFromLesson } from '@/lib/workbook/markdown/workbook-from-lesson';
import type { NewWorkbook } from '@/lib/workbook/workbook-store';
import type { GivenLesson } from './given-lesson';

/** The cells of a lesson as they stand now, its words and its files, as a notebook of the reader's own. */
export async function lessonAsWorkbook({ stored, cells: states }: GivenLesson): Promise<NewWorkbook> {
  const { title, cells, files } = workbookFromLesson(stored.lesson);
  return {
    title,
    cells: cells.map((cell) => {
      const code = states.get(cell.id)?.code;
      return cell.kind === 'text' || code === undefined ? cell : { ...cell, code };
    }),
    files: await Promise.all(
      stored.files.map(async ({ name, file, columns, rowCount, sample }) => ({
        name,
        options: files[name] ?? {},
        seen: { columns, rowCount, sample },
        content: await fetchBytes(file),
      })),
    ),
  };
}

async function fetchBytes(file: LessonFile['file']): Promise<Uint8Array> {
  const response = await fetch(sitePath(`/${file}`));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

import { parseLesson } from '../../lesson/parse';
import type { Imported, NotImported } from '../imported';
import { workbookFromLesson } from './workbook-from-lesson';

/** Reads a file of a lesson or a question. */
export function workbookFromMarkdown(text: string): Imported | NotImported {
  const { lesson, problems } = parseLesson(text, { file: 'lesson.md' });
  return lesson ? workbookFromLesson(lesson) : { problems };
}

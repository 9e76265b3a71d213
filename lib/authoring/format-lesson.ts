import type { FrontContext } from '../lesson/front';
import { parseLesson } from '../lesson/parse';
import type { Lesson, Problem } from '../lesson/schema';
import { serialiseLesson } from '../lesson/serialise';
import { segmentsOf } from './segments';

export type Formatted =
  | { readonly status: 'formatted'; readonly text: string }
  /** It has mistakes: nobody can say what it means. */
  | { readonly status: 'unreadable'; readonly problems: readonly Problem[] }
  /** It says something, on these lines, that the canonical spelling has no place for. */
  | { readonly status: 'kept'; readonly lines: readonly number[] };

/**
 * A lesson in its canonical spelling: the words of the prose and the code stay as they are. A text whose meaning that would
 * change, or that has comments in its YAML, is left alone.
 */
export function formatLesson(text: string, context: FrontContext): Formatted {
  const { lesson, problems } = parseLesson(text, context);
  if (!lesson) return { status: 'unreadable', problems };
  const lines = commentLines(text);
  if (lines.length > 0) return { status: 'kept', lines };
  const written = serialiseLesson(lesson);
  const again = parseLesson(written, context).lesson;
  if (!again || withoutPlaces(again) !== withoutPlaces(lesson)) return { status: 'kept', lines: [1] };
  return { status: 'formatted', text: written };
}

/** Lines of YAML with a comment. */
function commentLines(text: string): readonly number[] {
  return segmentsOf(text.replaceAll(/\r\n?/g, '\n')).flatMap(({ language, first, lines }) =>
    language === 'yaml' ? lines.flatMap((line, at) => (/(^|\s)#/.test(line) ? [first + at + 1] : [])) : [],
  );
}

const PLACES = new Set(['at', 'section']);
const withoutPlaces = (lesson: Lesson) =>
  JSON.stringify(lesson, (key, value: unknown) => (PLACES.has(key) ? undefined : value));

import { formatOf, formatValue } from '@/components/output/format';
import type { Table } from '@/lib/core/value';
import type { Quiz } from '@/lib/lesson/schema';
import type { QuizAnswer } from '@/lib/notebook/saved-work/record';

/** A computed answer as a table shows it. */
export function shownAnswer(answer: Table | undefined): string {
  const column = answer?.columns[0];
  return answer && column ? formatValue(answer.rows[0]?.[0], column, formatOf(column, answer.rows, 0)).text : '';
}

/** Judges chosen options: right if they are all the right ones and no other. */
export function judgeChoice(quiz: Quiz, options: readonly number[]): QuizAnswer {
  const right =
    quiz.answer.kind === 'choice' &&
    quiz.answer.options.every((option, position) => option.right === options.includes(position));
  return { status: 'chosen', options: [...options], right };
}

/** Judges a typed answer against the value as the table shows it. Spaces, case and thousands separators do not count. */
export function judgeTyped(expected: string, text: string): QuizAnswer {
  return { status: 'typed', text, right: bare(text) === bare(expected) };
}

const bare = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/^'(.*)'$/s, '$1');

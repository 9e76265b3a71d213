import { memberAt } from '../../core/member-at';
import { deal, draw } from '../deck';
import { openStreams } from '../random';
import { columnsOf, type Recipe } from '../recipe';
import { APPROACHES, EXAMPLES, SUBJECTS } from './course-words';

const COURSES = 100;
const LANGUAGES = [
  ['python', 42],
  ['r', 38],
  ['sql', 13],
  ['shell', 4],
  [null, 3],
] as const;
const SPELLED = { python: 'Python', r: 'R', sql: 'SQL', shell: 'the Shell' };
const TIDY = 5;

export type Course = { readonly id: number; readonly title: string; readonly language: keyof typeof SPELLED | null };

/** In the order of `course_id`. */
export function courses(open = openStreams('course')): Course[] {
  const titles = draw(
    SUBJECTS.flatMap((subject) => APPROACHES.map((approach) => `${approach} ${subject}`)),
    COURSES,
    open('title'),
  );
  const languages = deal(LANGUAGES, open('programming_language'));
  const known = languages.filter((language) => language !== null);
  const first = known.slice(0, TIDY);
  const rest = open('unknown').shuffle([...known.slice(TIDY), null, null, null]);
  return [...first, ...rest].map((language, index) => ({
    id: index + 1,
    title: `${memberAt(titles, index)}${language === null ? '' : ` in ${SPELLED[language]}`}`,
    language,
  }));
}

export const course: Recipe = {
  about: 'The courses of a school for data, one row each.',
  columns: columnsOf(`
    course_id INTEGER one number per course
    title VARCHAR unique
    description VARCHAR one sentence
    programming_language VARCHAR r, python, sql or shell; NULL for three courses
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('course');
    const all = courses(open);
    const describing = open('description');
    const rows = all.map(({ id, title, language }) => {
      const exercises = describing.between(12, 60);
      const text = `${exercises} exercises with ${describing.pick(EXAMPLES)}, in about ${describing.between(2, 6)} hours.`;
      return [id, title, text, language];
    });
    const dirt = all
      .filter(({ language }) => language === null)
      .map(({ id }) => ({ table: 'course', key: `${id}`, kind: 'programming language missing' }));
    return { rows, dirt };
  },
};

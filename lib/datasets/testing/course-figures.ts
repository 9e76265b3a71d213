import type { Figure } from './figure';

const MEANS = `SELECT course_id, count(*) AS n, avg(rating) AS mean FROM course_rating GROUP BY course_id`;
const overlap = (one: number, other: number) =>
  `SELECT count(*) FROM course_rating a JOIN course_rating b USING (course_id) WHERE a.user_id = ${one} AND b.user_id = ${other}`;
const LEFT = `SELECT * FROM course JOIN (${MEANS}) USING (course_id) ANTI JOIN (FROM course_rating WHERE user_id = 12) USING (course_id)`;

export const COURSES: readonly Figure[] = [
  [
    'courses have a key and a title each',
    `SELECT count(*), count(DISTINCT course_id), count(DISTINCT title), count(description) FROM course`,
    '100 100 100 100',
  ],
  [
    'courses by language',
    `SELECT count(*) FILTER (programming_language = 'r'), count(*) FILTER (programming_language = 'python'), count(*) FILTER (programming_language = 'sql'), count(*) FILTER (programming_language = 'shell'), count(*) FILTER (programming_language IS NULL) FROM course`,
    '38 42 13 4 3',
  ],
  [
    'ratings and their key',
    `SELECT count(*), count(DISTINCT (user_id, course_id)), count(DISTINCT user_id), count(DISTINCT course_id) FROM course_rating JOIN course USING (course_id)`,
    '18000 18000 5000 100',
  ],
  ['users', `SELECT min(user_id) >= 1, max(user_id) <= 20000 FROM course_rating`, 'true true'],
  [
    'users by how much they rated',
    `SELECT count(*) FILTER (n <= 3), max(n) FROM (SELECT count(*) n FROM course_rating GROUP BY user_id)`,
    '3100 40',
  ],
  ['ratings', `SELECT min(rating), max(rating), avg(rating)::DECIMAL(4, 3) FROM course_rating`, '1 5 4.300'],
  [
    'means of the other courses',
    `SELECT count(*), min(mean) > 4, min(n) >= 40 FROM (${MEANS}) WHERE n > 1`,
    '96 true true',
  ],
  ['what was given to courses that were rated once', `SELECT count(*), min(mean) FROM (${MEANS}) WHERE n = 1`, '4 5.0'],
  [
    'the users whom lessons compare',
    `SELECT count(*) FILTER (user_id = 4387), count(*) FILTER (user_id = 18163), count(*) FILTER (user_id = 8770) FROM course_rating`,
    '12 9 7',
  ],
  [
    'what they mostly rate',
    `SELECT (SELECT mode(programming_language) FROM course_rating JOIN course USING (course_id) WHERE user_id = 4387), (SELECT mode(programming_language) FROM course_rating JOIN course USING (course_id) WHERE user_id = 18163)`,
    'r python',
  ],
  ['what the first and the second share', overlap(4387, 18_163), '4'],
  ['what the first and the third share', overlap(4387, 8770), '2'],
  ['what the second and the third share', overlap(18_163, 8770), '0'],
  [
    'what is left for user 12',
    `SELECT string_agg(m, ' ') FROM (SELECT mean::DECIMAL(4, 2)::VARCHAR m FROM (${LEFT}) WHERE n > 1 ORDER BY mean DESC LIMIT 4)`,
    '4.72 4.65 4.60 4.57',
  ],
  [
    'two of them are exact',
    `SELECT count(*) FILTER (mean = 4.65), count(*) FILTER (mean = 4.6) FROM (SELECT avg(rating)::DECIMAL(9, 6) mean FROM course_rating GROUP BY course_id)`,
    '1 1',
  ],
  [
    'they are in the language that user 12 rates most',
    `SELECT mode(programming_language), (SELECT count(DISTINCT programming_language) FROM (FROM (${LEFT}) WHERE n > 1 ORDER BY mean DESC LIMIT 3)), (SELECT any_value(programming_language) FROM (${LEFT}) WHERE n > 1 AND mean > 4.595) FROM course_rating JOIN course USING (course_id) WHERE user_id = 12`,
    'sql 1 sql',
  ],
  ['others are as good', `SELECT count(*) FROM (${MEANS}) WHERE n > 1 AND mean > 4.65`, '4'],
];

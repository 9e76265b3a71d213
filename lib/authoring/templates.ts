import type { Level, Topic } from '../lesson/schema';

/** The exercise that both templates have. `covers` of what is planned point at it. */
const EXERCISE = 'large_orders';

const BODY = `\`\`\`sql cell orders
SELECT *
FROM (VALUES (1, 'Ada', 20), (2, 'Ben', 5), (3, 'Ada', 35), (4, 'Cleo', 12)) AS made (order_id, customer, amount)
\`\`\`

There are four orders, two of them Ada's.

### Exercise: large orders

Return \`order_id\` and \`amount\` of the orders of 20 or more.

\`\`\`sql exercise ${EXERCISE}
SELECT order_id, amount FROM orders
\`\`\`

#### Check

\`\`\`yaml check ${EXERCISE}
compare: rows
order: any
variants:
  none:
    about: no order is large
    sql: UPDATE orders SET amount = 1;
  edge:
    about: amounts just below and just above 20
    sql: UPDATE orders SET amount = 18 + order_id;
\`\`\`

#### Hints

\`\`\`md hint ${EXERCISE}
Which clause leaves rows out?
\`\`\`

#### Solution

\`\`\`sql solution ${EXERCISE}
SELECT order_id, amount FROM orders WHERE amount >= 20
\`\`\`

#### Wrong answers

\`\`\`sql wrong ${EXERCISE}.more on=shown
SELECT order_id, amount FROM orders WHERE amount > 20
\`\`\`

> An order of exactly 20 counts too.

\`\`\`sql check prose
-- There are four orders, two of them Ada's
SELECT count(*), count(*) FILTER (customer = 'Ada') FROM orders;
\`\`\`
`;

const list = (items: readonly string[]) => `[${items.join(', ')}]`;
/** A text as YAML reads it back, whatever stands in it. */
const scalar = (text: string) =>
  /^[A-Za-z][\w ,.'()-]*$/.test(text) && !/:| #/.test(text) ? text : JSON.stringify(text);
const covered = (rows: readonly string[]) =>
  rows.length === 0 ? '[]' : `\n${rows.map((row) => `  ${scalar(row)}: [${EXERCISE}]`).join('\n')}`;
const line = (key: string, value: string) => (value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`);

export type LessonTemplate = {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly after: readonly string[];
  readonly data: readonly string[];
  readonly covers: readonly string[];
  readonly practice: readonly string[];
};

/** A lesson that parses and proves, to write over. */
export function lessonText({ id, title, goal, after, data, covers, practice }: LessonTemplate): string {
  const front = [
    line('format', '1'),
    line('id', id),
    line('title', scalar(title)),
    line('goal', scalar(goal)),
    line('minutes', '9'),
    line('after', list(after)),
    line('data', list(data)),
    line('covers', covered(covers)),
    line('solutions', 'after 3'),
    line('lang', 'en'),
    line('practice', list(practice)),
  ];
  return `---\n${front.join('\n')}\n---

# ${title}

Say first why a reader should care, in two or three sentences. Then show the smallest example that runs.

${BODY}`;
}

export type QuestionTemplate = {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly level: Level;
  readonly covers: readonly string[];
};

/** A question that parses and proves, to write over. */
export function questionText({ id, title, topic, level, covers }: QuestionTemplate): string {
  const front = [
    line('format', '1'),
    line('id', id),
    line('title', scalar(title)),
    line('topic', topic),
    line('level', level),
    line('minutes', '8'),
    line('data', '[]'),
    line('covers', covered(covers)),
    line('solutions', 'after 3'),
    line('lang', 'en'),
  ];
  return `---\n${front.join('\n')}\n---

# ${title}

Say what the candidate is given and what is asked, as an interviewer would.

${BODY}`;
}

export const newLesson = () =>
  lessonText({
    id: 'my-lesson',
    title: 'My lesson',
    goal: 'Say in one line what a reader can do afterwards',
    after: [],
    data: [],
    covers: [],
    practice: [],
  });

export const newQuestion = () =>
  questionText({ id: 'Q900', title: 'My question', topic: 'sql', level: 'junior', covers: [] });

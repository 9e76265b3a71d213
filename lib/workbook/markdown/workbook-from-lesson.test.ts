import { expect, test } from 'vitest';
import { exercise, sample } from '../../lesson/testing/sample';
import { duckdb, postgres, text } from '../testing/cells';
import { workbookFromMarkdown } from './workbook-from-markdown';

const BODY = `Read *this* first.

## Orders

\`\`\`sql cell orders chart=bar x=id y=total title="Totals"
SELECT 1 AS id, 2 AS total
\`\`\`

\`\`\`python twin orders
orders = 1
\`\`\`

\`\`\`sql cell checked engine=postgres fold=yes
SELECT 1
\`\`\`

\`\`\`md quiz how_many
How many?

- [ ] One
  No.
- [x] \`Two\`
  Yes.
\`\`\`

\`\`\`yaml diagram flow title="From a to b"
nodes: { a: A, b: B }
edges: [a -> b]
\`\`\`

\`\`\`sql show
SELECT 'only shown'
\`\`\`
`.replace('```sql show', '```sql');

test('of a lesson come its cells and texts, of an exercise the task and the starter, of a quiz the question', () => {
  expect(workbookFromMarkdown(sample(`${BODY}\n${exercise()}`))).toEqual({
    title: 'A sample',
    cells: [
      text('text_1', 'Read *this* first.\n\n## Orders'),
      {
        ...duckdb('orders', 'SELECT 1 AS id, 2 AS total'),
        chart: { kind: 'bar', x: 'id', y: 'total', title: 'Totals' },
      },
      postgres('checked', 'SELECT 1'),
      text(
        'text_2',
        "How many?\n\n- One\n- `Two`\n\n```text\nFrom a to b\na -> b\n```\n\n```sql\nSELECT 'only shown'\n```\n\n### One\n\nReturn one.",
      ),
      duckdb('one', 'SELECT 2 AS one'),
    ],
    files: {},
    notes: [
      'Of exercises the task and the starter are here; checks, hints and solutions are left out.',
      'Quizzes are text here, without their answers.',
      'Diagrams are lists of arrows here.',
      'The Python twins of cells are left out.',
    ],
  });
});

test('a file with mistakes is told with their places', () => {
  expect(workbookFromMarkdown('# Only Markdown\n\n<b>')).toEqual({
    problems: [
      { line: 1, column: 1, message: 'a lesson begins with its front matter, between two lines `---`' },
      { line: 3, column: 1, message: 'raw HTML is not allowed: write Markdown' },
    ],
  });
});

import type { ChartSpec } from '../lesson/schema';
import type { WorkbookCell } from './workbook';

/** A notebook to begin with. */
export type Template = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly cells: readonly WorkbookCell[];
};

const text = (id: string, words: string): WorkbookCell => ({ kind: 'text', id, text: words });
const duckdb = (id: string, code: string, chart?: ChartSpec): WorkbookCell => ({
  kind: 'code',
  id,
  language: { language: 'sql', engine: 'duckdb' },
  code,
  ...(chart && { chart }),
});
const postgres = (id: string, code: string): WorkbookCell => ({
  kind: 'code',
  id,
  language: { language: 'sql', engine: 'postgres' },
  code,
});
const typescript = (id: string, code: string): WorkbookCell => ({
  kind: 'code',
  id,
  language: { language: 'ts' },
  code,
});

export const TEMPLATES: readonly Template[] = [
  {
    id: 'blank',
    title: 'Blank',
    about: 'Nothing but one empty cell of SQL.',
    cells: [duckdb('query_1', '')],
  },
  {
    id: 'one-query',
    title: 'One query',
    about: 'A plain editor: write SQL, see rows.',
    cells: [duckdb('query_1', 'SELECT title, release_year, rental_rate\nFROM film\nORDER BY title\nLIMIT 20')],
  },
  {
    id: 'look-at-a-table',
    title: 'Look at a table',
    about: 'Its columns, its first rows, what is missing, what is frequent.',
    cells: [
      text('about', '## What is in `film`\n\nPut the name of another table in the place of `film`, and run all.'),
      duckdb(
        'columns_and_gaps',
        'SELECT column_name, column_type, min, max, approx_unique, null_percentage\nFROM (SUMMARIZE film)',
      ),
      duckdb('first_rows', 'SELECT *\nFROM film\nORDER BY film_id\nLIMIT 10'),
      duckdb(
        'by_rating',
        'SELECT rating, count(*) AS films, round(avg(length), 1) AS minutes\nFROM film\nGROUP BY rating\nORDER BY films DESC, rating',
      ),
    ],
  },
  {
    id: 'join-and-chart',
    title: 'Join and chart',
    about: 'Two tables joined, summed by group, and drawn.',
    cells: [
      text('about', '## What customers paid, month by month\n\nEach cell is a table for the cells below it.'),
      duckdb(
        'paid',
        'SELECT payment_date, amount, first_name, last_name\nFROM payment\nJOIN customer USING (customer_id)',
      ),
      duckdb(
        'by_month',
        "SELECT strftime(payment_date, '%Y-%m') AS month, sum(amount) AS paid, count(*) AS payments\nFROM paid\nGROUP BY month\nORDER BY month",
        { kind: 'bar', x: 'month', y: 'paid', title: 'What customers paid each month' },
      ),
      duckdb(
        'best_customers',
        'SELECT first_name, last_name, sum(amount) AS paid\nFROM paid\nGROUP BY first_name, last_name\nORDER BY paid DESC, last_name\nLIMIT 10',
      ),
    ],
  },
  {
    id: 'a-file-of-yours',
    title: 'A file of yours',
    about: 'Drop in CSV, JSON, NDJSON or Parquet, and query it.',
    cells: [
      text(
        'about',
        '## A file as a table\n\nDrop a file on this page: `grades.csv` is then the table `grades`, and stays in this browser. Until then, this cell writes a file of its own and reads it by its name.',
      ),
      duckdb(
        'sample_file',
        "COPY (\n  SELECT title, rating, length\n  FROM film\n  ORDER BY film_id\n  LIMIT 100\n) TO 'sample.csv' (HEADER)",
      ),
      duckdb(
        'from_file',
        "SELECT rating, count(*) AS rows, avg(length) AS mean_length\nFROM 'sample.csv'\nGROUP BY rating\nORDER BY rating",
      ),
    ],
  },
  {
    id: 'postgres-beside-duckdb',
    title: 'Postgres beside DuckDB',
    about: 'Both engines on the same tables: each reads what the other made.',
    cells: [
      text(
        'about',
        '## Two engines\n\nPostgres keeps rows and checks them; DuckDB reads columns fast. A table that one makes, the other reads by its name.',
      ),
      postgres(
        'orders',
        'CREATE TABLE customer_order (\n  id integer PRIMARY KEY,\n  customer_id integer,\n  total numeric(8, 2) CHECK (total >= 0)\n);\nINSERT INTO customer_order\nSELECT id, customer_id, total FROM shop_order;\nSELECT * FROM customer_order ORDER BY id',
      ),
      duckdb(
        'totals',
        'SELECT customer_id, count(*) AS orders, sum(total) AS total\nFROM orders\nGROUP BY customer_id\nORDER BY total DESC, customer_id\nLIMIT 10',
      ),
      postgres(
        'named',
        'SELECT first_name, last_name, orders, totals.total\nFROM totals\nJOIN shop_customer ON shop_customer.id = totals.customer_id\nORDER BY totals.total DESC',
      ),
    ],
  },
  {
    id: 'test-a-transform',
    title: 'Test a transform',
    about: 'A function in TypeScript, its tests, and the rows it is used on.',
    cells: [
      text(
        'about',
        '## A function and its tests\n\nRun all: the tests say what holds, then the function is used on rows.',
      ),
      typescript(
        'clean_name',
        "function cleanName(name: string): string {\n  const words = name.trim().split(/\\s+/)\n  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ')\n}",
      ),
      typescript(
        'name_tests',
        "test('spaces go, words begin large', () => {\n  expect(cleanName('  ada   LOVELACE ')).toBe('Ada Lovelace')\n})\n\ntest('an empty name stays empty', () => {\n  expect(cleanName('  ')).toBe('')\n})\n\nproperty('cleaned twice is cleaned once', [gen.text('aB é ', 12)], (name) => {\n  expect(cleanName(cleanName(name))).toBe(cleanName(name))\n})",
      ),
      typescript(
        'cleaned_users',
        "const cleaned = app_user.slice(0, 20).map(({ user_id, name }) => ({ user_id, name: cleanName(name ?? '') }))\ncleaned",
      ),
      duckdb(
        'by_letter',
        'SELECT name[1] AS letter, count(*) AS users\nFROM cleaned\nGROUP BY letter\nORDER BY users DESC, letter',
      ),
    ],
  },
];

/** Whether a notebook is shown as a plain editor: it is one cell of code. */
export const isPlain = (cells: readonly WorkbookCell[]): boolean => cells.length === 1 && cells[0]?.kind === 'code';

/** Values that do not fit: types, casts, dates, constraints, transactions. */
export const VALUE_MISTAKES = {
  'wrong-arguments': {
    happened: 'The function is there, but not for this number of arguments or for values of these types.',
    remedy: 'Look at the types of the columns you give it, and convert a text to a number or a date first.',
  },
  'text-against-number': {
    happened: 'A text and a number stand on two sides of one operator, and the engine cannot make them one type.',
    remedy:
      'Convert one side with `CAST`, or compare with a value of the column’s own type: a text in single quotes, a number without.',
    taught: { lesson: 'splitting-columns', at: 'a-cast-is-not-a-cut' },
  },
  'unlike-types': {
    happened: 'These values have types that do not go together, so that there is nothing to compare or compute.',
    remedy: 'Convert one side with `CAST` to the type of the other.',
    taught: { lesson: 'splitting-columns', at: 'a-cast-is-not-a-cut' },
  },
  'cast-failed': {
    happened:
      'A text was to become another type, and its letters do not spell a value of it; one such row stops the statement.',
    remedy:
      "Find and clean the rows that are different. `TRY_CAST` in DuckDB gives NULL for them; Postgres casts `'4.99'` to an integer only by way of `numeric`.",
    taught: { lesson: 'splitting-columns', at: 'a-cast-is-not-a-cut' },
  },
  'date-unreadable': {
    happened: 'The text does not spell a date that exists, or not in the order year, month, day that a cast expects.',
    remedy:
      'Write dates as `2026-03-01`; read other orders with a format, by `strptime` in DuckDB and `to_date` in Postgres.',
  },
  'out-of-range': {
    happened: 'The number is larger than its type can hold: an `integer` ends at about 2.1 billion.',
    remedy: 'Cast to `bigint` or `numeric` before you compute, not after.',
  },
  'division-by-zero': {
    happened: 'Postgres stops when a number is divided by zero, even if it happens in one row only.',
    remedy: 'Write `a / nullif(b, 0)`: the answer of that row is then NULL, which is what is known about it.',
  },
  'not-null': {
    happened: 'The column was declared NOT NULL, and a row comes without a value for it.',
    remedy: 'Give a value, leave out the rows that have none, or ask why they have none before you change the rule.',
  },
  'duplicate-key': {
    happened: 'A key may occur once in its table, and a row with this key is there already or comes twice.',
    remedy: 'Decide what a second row means: remove it before the insert, or update the first one with `ON CONFLICT`.',
    taught: { lesson: 'load-modes', at: 'upsert-a-place-per-key' },
  },
  'foreign-key': {
    happened: 'The row points to a row of another table that is not there, or is still needed by one.',
    remedy: 'Load the table that is pointed to first, and delete from it last.',
  },
  'already-exists': {
    happened:
      'CREATE makes something new, and there is one of this name already: code that ran once does not run twice.',
    remedy: 'Choose what a second run shall do: `CREATE OR REPLACE`, `IF NOT EXISTS`, or fill the table that is there.',
    taught: { lesson: 'load-modes', at: 'the-table-is-there-already' },
  },
  'still-needed': {
    happened: 'Something else is built on this, such as a view, and would be left without its ground.',
    remedy: 'Drop what depends on it first, or replace the rows and leave the table where it is.',
    taught: { lesson: 'load-modes', at: 'view_in_the_way' },
  },
  'transaction-aborted': {
    happened:
      'After an error inside a transaction nothing of it counts, and the engine refuses all statements until it is ended.',
    remedy: 'Send ROLLBACK, repair the statement that failed first, and begin again.',
    taught: { lesson: 'load-modes', at: 'a-load-that-nobody-sees' },
  },
  'open-transaction': {
    happened: 'BEGIN without COMMIT leaves everything undecided, so it was undone at the end of the cell.',
    remedy: 'End the transaction in the cell that begins it: COMMIT keeps the changes, ROLLBACK takes them back.',
    taught: { lesson: 'load-modes', at: 'a-load-that-nobody-sees' },
  },
  'missing-file': {
    happened: 'No file of this name belongs to the notebook: it has its own files and not those of your computer.',
    remedy: 'Compare the name with the files of the lesson, and look whether the cell that writes the file has run.',
    taught: { lesson: 'first-pipeline', at: 'extract-from-a-file' },
  },
} as const;

/** Names that are not there, and parts of a query in the wrong place. */
export const QUERY_MISTAKES = {
  'unknown-table': {
    happened: 'No table of this name can be seen here: a cell sees the lesson’s data and what the cells above it made.',
    remedy: 'Compare the spelling, and look whether the cell that makes the table stands above this one and has run.',
    taught: { lesson: 'select-join-inspect', at: 'shop_tables' },
  },
  'unknown-column': {
    happened: 'None of the tables in FROM has a column of this name.',
    remedy: 'Look at the columns with `DESCRIBE` or `SELECT *`; if you meant a text, put it in single quotes.',
    taught: { lesson: 'select-join-inspect', at: 'look-at-a-result' },
  },
  'column-without-table': {
    happened: 'The statement names a column but no table, so there are no rows to take the column from.',
    remedy: 'Say where the rows come from with FROM; a `;` before FROM ends the statement too early.',
  },
  'folded-name': {
    happened: 'Postgres reads a name without quotes in small letters, and the name here has capital letters.',
    remedy: 'Write the name in double quotes, exactly as the table was made.',
    taught: { lesson: 'select-join-inspect', at: 'a-name-in-quotes' },
  },
  'text-in-double-quotes': {
    happened: 'Double quotes stand around names, so the engine looked for a column that is called like this text.',
    remedy: 'Put a text in single quotes: `\'Alien\'`, not `"Alien"`.',
    taught: { lesson: 'select-join-inspect', at: 'a-name-in-quotes' },
  },
  'back-quotes': {
    happened: 'MySQL writes names in back quotes; DuckDB and Postgres do not know them.',
    remedy: 'Leave the quotes away, or use double quotes for a name with capitals, spaces or a word of SQL.',
    taught: { lesson: 'select-join-inspect', at: 'a-name-in-quotes' },
  },
  'table-hidden-by-alias': {
    happened: 'The table has a short name in this query, and with it the long name is no longer known.',
    remedy: 'Write the short name before the column, everywhere in the query.',
    taught: { lesson: 'select-join-inspect', at: 'two-tables-one-key' },
  },
  'ambiguous-column': {
    happened:
      'More than one of the joined tables has a column of this name, and the engine will not guess which you mean.',
    remedy: 'Put the table’s name or its short name and a dot before the column.',
    taught: { lesson: 'select-join-inspect', at: 'two-tables-one-key' },
  },
  'unknown-function': {
    happened: 'This engine has no function of this name; DuckDB and Postgres often call the same thing differently.',
    remedy: 'Compare the spelling, or look for the engine’s own name of what you want to compute.',
  },
  'unknown-type': {
    happened: 'This engine has no type of this name.',
    remedy:
      'Compare the spelling; `integer`, `bigint`, `numeric`, `text`, `date` and `timestamp` are known to both engines.',
  },
  'missing-group-by': {
    happened: 'An aggregate makes one row of many, and this column could have many values in those rows.',
    remedy:
      'Add the column to GROUP BY if you want a row for each of its values; otherwise put an aggregate such as `max` around it.',
    taught: { lesson: 'group-and-join-ratings', at: 'mean_per_film' },
  },
  'aggregate-in-where': {
    happened: 'WHERE looks at one row at a time, before there are groups, so there is nothing yet to count or add up.',
    remedy: 'Move the condition into HAVING, which stands after GROUP BY and looks at whole groups.',
    taught: { lesson: 'select-join-inspect', at: 'named_orders' },
  },
  'aggregate-in-group-by': {
    happened: 'GROUP BY decides which rows belong together, and an aggregate is only known after that.',
    remedy:
      'Group by columns of the tables; a number there counts the columns of SELECT, so take one that is no aggregate.',
    taught: { lesson: 'group-and-join-ratings', at: 'one-row-per-rating' },
  },
  'nested-aggregate': {
    happened: 'An aggregate stands inside another, but one grouping has only one level.',
    remedy: 'Compute the inner one in a subquery or in a cell of its own, then aggregate its rows.',
    taught: { lesson: 'group-and-join-ratings', at: 'the-mean-of-which-rows' },
  },
  'window-in-where': {
    happened: 'Window functions are computed after WHERE and GROUP BY, so neither can use their values.',
    remedy: 'Compute the window in a subquery and filter around it; DuckDB also has QUALIFY.',
    taught: { lesson: 'group-and-join-ratings', at: 'the-mean-of-which-rows' },
  },
  'alias-in-where': {
    happened:
      'WHERE and HAVING run before SELECT gives columns their new names, so Postgres does not know the name yet.',
    remedy: 'Repeat the expression there, or put the query into a subquery and filter around it.',
  },
  'unknown-position': {
    happened: 'A whole number in GROUP BY or ORDER BY counts the columns of SELECT, and there are not that many.',
    remedy: 'Write the column’s name instead of its number.',
  },
  'union-columns': {
    happened:
      'UNION, EXCEPT and INTERSECT put rows under each other, and these queries have different numbers of columns.',
    remedy: 'Select the same columns in the same order on both sides; NULL can stand where one side has none.',
  },
  'insert-columns': {
    happened: 'A row that is inserted has more or fewer values than there are columns for them.',
    remedy: 'Name the columns after the table, `INSERT INTO film (film_id, title)`, and give one value for each.',
  },
  'many-rows': {
    happened: 'A subquery between parentheses stands for one value here, and it gave more than one row.',
    remedy: 'Use `IN` instead of `=`, or make the subquery give one row with an aggregate or a condition on a key.',
  },
  'many-columns': {
    happened: 'A subquery between parentheses stands for one value here, and it selects more than one column.',
    remedy: 'Select only the column that you compare with.',
  },
} as const;

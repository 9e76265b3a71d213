/** SQL that is no SQL. */
export const SYNTAX_MISTAKES = {
  'extra-comma': {
    happened: 'After a comma the engine expects one thing more, and here the list ends.',
    remedy: 'Take the comma away. DuckDB allows it at the end of SELECT, Postgres nowhere.',
  },
  'missing-comma': {
    happened: 'Two things stand side by side without a comma or an operator between them.',
    remedy:
      'Separate them; a single name after a column would have been its new name, so a forgotten comma is not always told.',
  },
  parenthesis: {
    happened: 'The parentheses do not match: one was opened and not closed, or closed and never opened.',
    remedy:
      'Count them from the inside out; the error is shown where the engine noticed, which is after the place itself.',
  },
  'misspelt-keyword': {
    happened: 'A word of SQL is misspelt, so the engine took it for a name and lost the thread after it.',
    remedy: 'Compare it with the word that is offered.',
  },
  'reserved-word': {
    happened: 'This word belongs to SQL itself, so it cannot stand for a table or a column without quotes.',
    remedy: 'Put it in double quotes, or choose another name for what you make yourself.',
    taught: { lesson: 'select-join-inspect', at: 'reserved_word' },
  },
  'clause-order': {
    happened: 'The parts of a query have one order: SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT.',
    remedy: 'Move this part before the ones that follow it in that order.',
  },
  'join-without-on': {
    happened: 'JOIN puts rows of two tables side by side, and nothing says which rows belong together.',
    remedy: 'Write ON with the condition, or USING with the column that both have, before the next part of the query.',
    taught: { lesson: 'select-join-inspect', at: 'two-tables-one-key' },
  },
  'double-equals': {
    happened: 'TypeScript and Python compare with `==`; in Postgres there is no such operator.',
    remedy: 'SQL compares with a single `=`.',
  },
  'ends-too-early': {
    happened: 'The statement stops where something more has to come, such as a value after an operator.',
    remedy: 'Look at its last word and ask what it needs.',
  },
  'open-quote': {
    happened: 'A quote opens here and nothing closes it, so all that follows was taken for text.',
    remedy: "Close it, and write an apostrophe inside a text twice: `'it''s'`.",
  },
  'no-sense': {
    happened: 'The engine read up to here and cannot continue; what is wrong often stands a word or two before.',
    remedy: 'Read backwards from this place: a missing comma, quote or word is the usual reason.',
  },
} as const;

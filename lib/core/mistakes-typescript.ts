/** TypeScript that stops. */
export const TYPESCRIPT_MISTAKES = {
  'unknown-name': {
    happened: 'Nothing of this name is declared in this cell or in a cell above it that has run.',
    remedy: 'Compare the spelling and the capitals, or move the cell below the one that declares it.',
  },
  'too-early': {
    happened: 'The name is declared further down, and a `const` or `let` has no value before its own line has run.',
    remedy: 'Move the declaration above the first line that uses it.',
  },
  'constant-assigned': {
    happened: 'A name declared with `const` keeps its first value for ever.',
    remedy: 'Declare it with `let` if it shall change, or give the new value a name of its own.',
    taught: { lesson: 'typescript-from-python', at: '13-names-and-copies' },
  },
  'declared-twice': {
    happened: 'The same name is declared twice in one place.',
    remedy: 'Rename one of them; to give a `let` another value, write the name without `let`.',
  },
  'name-of-another-cell': {
    happened:
      'The name belongs to another cell, and a cell that could change it would leave results that no longer fit their code.',
    remedy: 'Compute a new value under a new name, or change it in the cell that declares it.',
  },
  'undefined-value': {
    happened:
      'There is nothing here to read from: a list without this row, a search without a hit, or a property that the row does not have.',
    remedy: 'Show the value before the dot to see which it is; `?.` and `??` say what shall happen when it is missing.',
    taught: { lesson: 'typescript-from-python', at: '8-none-is-two-things' },
  },
  'unknown-property': {
    happened: 'The rows have no property of this name, and JavaScript answers `undefined` instead of complaining.',
    remedy: 'A row has one property per column of its table, spelt as the column is.',
    taught: { lesson: 'typescript-from-python', at: '8-none-is-two-things' },
  },
  'not-a-function': {
    happened:
      'What stands before the parentheses is no function: the method is called otherwise, or the value is of another kind than you think.',
    remedy: 'Compare the spelling, and show the value before the dot to see what it is.',
  },
  'not-iterable': {
    happened: 'A loop, `...` or `[a, b] =` needs something with items in a row, such as an array, a text or a Map.',
    remedy: 'For an object take `Object.entries(…)` or `Object.values(…)`; for a missing list write `?? []`.',
    taught: { lesson: 'typescript-from-python', at: '6-a-dict-and-its-items' },
  },
  'json-unreadable': {
    happened:
      'The text is not JSON: it may be cut off, empty, written with single quotes, or several objects one per line.',
    remedy:
      'Look at the text around the place that the message names; several objects in one text are NDJSON and are parsed line by line.',
    taught: { lesson: 'json-and-ndjson', at: 'where-it-breaks' },
  },
  'bigint-mixed': {
    happened: 'A `bigint` and a `number` do not compute with each other, because the answer could lose digits.',
    remedy: 'Convert one of them: `Number(big)` if it is small enough, `BigInt(whole)` if it is whole.',
    taught: { lesson: 'typescript-from-python', at: '11-int-float-number-bigint' },
  },
  'bigint-in-json': {
    happened: 'JSON has no way to write a `bigint`.',
    remedy: 'Write it as a text with `String(big)`, and say so to whoever reads it.',
    taught: { lesson: 'json-and-ndjson', at: 'where-it-does-not-break' },
  },
  'invalid-date': {
    happened: 'The Date was made from something that spells no date, and such a Date has no moment to show.',
    remedy: 'Look at the text it was made from, and ask `Number.isNaN(date.getTime())` before you use it.',
  },
  'endless-recursion': {
    happened: 'A function calls itself, directly or through another, and nothing ever stops it.',
    remedy:
      'Begin the function with the case that needs no further call, and make each call smaller than the one before.',
  },
  'not-typescript': {
    happened:
      'The code cannot be read as TypeScript: the reader gave up here, and what is wrong often stands just before.',
    remedy: 'Look for a bracket, a quote or a comma that is missing, on this line and the one above.',
  },
  'sql-in-typescript': {
    happened: 'This looks like SQL, and the cell is a TypeScript cell.',
    remedy: 'Write it in a SQL cell, or ask for it here with await sql and the query between back quotes.',
    taught: { lesson: 'first-pipeline', at: 'extract-from-a-database' },
  },
  'await-outside-async': {
    happened:
      '`await` can stand at the top of a cell and in functions that are declared `async`, and this function is not.',
    remedy: 'Write `async` before the function, and `await` where it is called.',
    taught: { lesson: 'typescript-from-python', at: '19-async-and-await' },
  },
} as const;

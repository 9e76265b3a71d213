/** Mistakes that no engine complains about: they are told as advice beside the result. */
export const NOTEBOOK_MISTAKES = {
  'equals-null': {
    happened:
      'NULL means not known, and whether an unknown value equals something is not known either: a comparison with NULL is true for no row.',
    remedy: 'Ask with `IS NULL` or `IS NOT NULL`.',
    taught: { lesson: 'first-pipeline', at: 'outliers-and-people-without-an-age' },
  },
  'null-in-not-in': {
    happened:
      'No row came. If the list behind NOT IN holds one NULL, it may be equal to anything, so that NOT IN is true for no row.',
    remedy: 'Leave the NULLs out of the subquery with `WHERE … IS NOT NULL`, or ask with NOT EXISTS.',
    taught: { lesson: 'select-join-inspect', at: 'who-has-no-partner' },
  },
  'integer-division': {
    happened: 'Postgres divides whole numbers into a whole number and drops the rest: `7 / 2` is 3.',
    remedy: 'Make one side a decimal, as in `count(*)::numeric / 2` or `* 1.0 / 2`.',
  },
  'missing-await': {
    happened: 'This gives a Promise, a value that is yet to come, and the code goes on with the Promise itself.',
    remedy: 'Write `await` before it.',
    taught: { lesson: 'typescript-from-python', at: '19-async-and-await' },
  },
  'async-callback': {
    happened:
      'An `async` function always returns a Promise, which is never falsy, and this method does not wait for it.',
    remedy: 'Use a `for … of` loop with `await`, or `await Promise.all(items.map(async …))`.',
    taught: { lesson: 'typescript-from-python', at: '19-async-and-await' },
  },
  'changes-above': {
    happened:
      'This changes a value that a cell above made, and results that were computed from it no longer fit what they show.',
    remedy: 'Change a copy: `toSorted`, `map`, or `[...rows, row]` make a new list and leave the old one alone.',
    taught: { lesson: 'typescript-from-python', at: '13-names-and-copies' },
  },
  'compared-dates': {
    happened: '`===` asks whether two Dates are the same object, which two equal moments are not.',
    remedy: 'Compare the moments: `a.getTime() === b.getTime()`.',
    taught: { lesson: 'typescript-from-python', at: '10-and' },
  },
  'assigned-in-condition': {
    happened: 'One `=` gives a value to the left side and does not compare.',
    remedy: 'Write `===` to ask whether two values are equal.',
    taught: { lesson: 'group-and-join-ratings', at: 'what-one-equals-sign-does' },
  },
} as const;

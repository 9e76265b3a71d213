/** Names of data sets that every check has: the data on the page, and the code under test as it is. */
export const SHOWN = 'shown';
export const AS_WRITTEN = 'as_written';

/** A file that is not read: why, in words for the reader. */
export class WorkFileProblem extends Error {}

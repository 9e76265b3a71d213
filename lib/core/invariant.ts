/** For what only a bug in this program can break. Never for a learner's or an author's mistake. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`);
}

export function unreachable(value: never): never {
  throw new Error(`Bug: unhandled ${JSON.stringify(value)}`);
}

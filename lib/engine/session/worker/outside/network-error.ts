/** How Node's `fetch` rejects: a TypeError, whose cause has the code. `here` is where it was called. */
export function networkError(
  message: string,
  { code, reason }: { code: string; reason: string },
  here: Error,
): TypeError {
  const cause = Object.assign(new Error(reason), { code });
  const error = new TypeError(message, { cause });
  error.stack = String(here.stack).replace(/^Error/, `TypeError: ${message}`);
  return error;
}

/** What a connection that was lost does to who reads from it. */
export const terminated = (here: Error) =>
  networkError('terminated', { code: 'ECONNRESET', reason: 'read ECONNRESET' }, here);

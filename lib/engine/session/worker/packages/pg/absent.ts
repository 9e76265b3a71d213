/** What Node has and a cell has not, as far as `pg` looks at it. */
export const webcrypto = { subtle: {} };

export function connect(): never {
  throw new Error('There is no TLS here.');
}

export function lookup(): never {
  throw new Error('There are no names to look up here.');
}

export class CloudflareSocket {
  constructor() {
    connect();
  }
}

/** `~/.pgpass`: there are no files. */
export default function passwordFile(_: unknown, tell: (password?: string) => void): void {
  tell();
}

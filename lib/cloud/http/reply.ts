import type { ServiceReply } from '../service';

/** An answer in JSON, `afterMs` after it was asked for. */
export const jsonReply = (
  status: number,
  value: unknown,
  { afterMs = 0, headers = {} }: { afterMs?: number; headers?: Readonly<Record<string, string>> } = {},
): ServiceReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
  afterMs,
});

/** A page as a server in front of the service gives it. */
export const htmlReply = (
  status: number,
  html: string,
  headers: Readonly<Record<string, string>> = {},
): ServiceReply => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
  body: html,
});

import type { ServiceReply } from '../../service';
import { jsonReply } from '../reply';

const STATUSES = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
} as const;

const ANSWER_MS = 90;

type Details = readonly Readonly<Record<string, unknown>>[];

/** An error as Google's APIs give it. */
export function googleError(
  status: keyof typeof STATUSES,
  message: string,
  details?: Details,
  headers: Readonly<Record<string, string>> = {},
): ServiceReply {
  const code = STATUSES[status];
  return jsonReply(
    code,
    { error: { code, message, status, ...(details && { details }) } },
    { afterMs: ANSWER_MS, headers },
  );
}

export const resourceInfo = (resourceName: string): Details => [
  { '@type': 'type.googleapis.com/google.rpc.ResourceInfo', resourceName },
];

export const errorInfo = (reason: string): Details => [
  { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' },
];

export const done = (value: unknown): ServiceReply => jsonReply(200, value, { afterMs: ANSWER_MS });

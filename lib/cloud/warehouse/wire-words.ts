import type { BackendMessage } from '../../engine/wire/backend';
import type { RedshiftNotice, RedshiftWords } from './redshift-error';

/** Places count characters of what the client sent from 1; `from` is where the statement stands in it. */
export function errorMessage({ position, ...words }: RedshiftWords, sent: string, from: number): BackendMessage {
  const place = position === undefined ? undefined : [...sent.slice(0, from + position)].length + 1;
  return { kind: 'error', severity: 'ERROR', ...words, ...(place !== undefined && { position: place }) };
}

export const noticeMessage = ({ position: _, ...words }: RedshiftNotice): BackendMessage => ({
  kind: 'notice',
  ...words,
});

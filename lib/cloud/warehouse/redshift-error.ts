import type { WireWords } from '../../engine/wire/backend';

/** What the warehouse says to a client beside rows. `position` counts UTF-16 units of the statement from 0. */
export type RedshiftWords = Pick<WireWords, 'code' | 'message' | 'detail' | 'hint'> & {
  readonly position?: number | undefined;
};
export type RedshiftNotice = RedshiftWords & { readonly severity: 'INFO' | 'NOTICE' | 'WARNING' };

/** A client's mistake, in Redshift's words. */
export class RedshiftError extends Error {
  readonly words: RedshiftWords;
  /** What is told before it. */
  readonly notices: readonly RedshiftNotice[];

  constructor(words: RedshiftWords, notices: readonly RedshiftNotice[] = []) {
    super(words.message);
    this.words = words;
    this.notices = notices;
  }
}

type Place = { readonly from: number; readonly to: number } | undefined;

/** `syntax error at or near "x"`; at the end of the statement without a place. */
export const syntaxError = (text: string, place: Place, hint?: string): RedshiftError =>
  new RedshiftError({
    code: '42601',
    message: place ? `syntax error at or near "${text.slice(place.from, place.to)}"` : 'syntax error at end of input',
    position: place?.from ?? text.length,
    hint,
  });

/** Something that Redshift lacks, or that is not simulated. */
export const unsupported = (message: string, hint?: string): RedshiftError =>
  new RedshiftError({ code: '0A000', message, hint });

/** The errors of what runs beside the leader, with the block of details that Redshift puts under them. */
export function internalError(message: string, code: number, context: string): RedshiftError {
  const line = '-----------------------------------------------';
  const detail = `\n  ${line}\n  error:  ${message}\n  code:      ${code}\n  context:   ${context}\n  ${line}\n`;
  return new RedshiftError({ code: 'XX000', message, detail });
}

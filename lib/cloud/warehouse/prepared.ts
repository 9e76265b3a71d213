import { quoteText, tokenizeSql } from '../../core/sql-tokens';
import { type SqlStatement, splitStatements } from '../../core/sql-words';
import { type Replacement, rewrite } from '../../engine/sql/rewrite';
import type { Binding } from '../../engine/wire/frontend';
import type { Done } from './done';
import { RedshiftError } from './redshift-error';

/** A statement whose values come later. */
export type Prepared = { readonly text: string; readonly types: readonly number[] };

/** A statement with its values, and what of its rows was given already. */
export type Portal = {
  /** Undefined if there is nothing to run. */
  readonly statement: SqlStatement | undefined;
  /** Where an offset in the statement stands in what the client sent. */
  back(offset: number): number;
  readonly sent: string;
  done: Done | undefined;
  given: number;
};

export function prepare(text: string, types: readonly number[]): Prepared {
  if (splitStatements(text).length > 1)
    throw new RedshiftError({ code: '42601', message: 'cannot insert multiple commands into a prepared statement' });
  return { text, types };
}

const decoder = new TextDecoder();

/** Values stand in the statement as untyped texts: what they are is told by where they stand. */
export function bind({ text }: Prepared, { values, formats, resultFormats }: Binding): Portal {
  if (formats.includes(1) || resultFormats.includes(1))
    throw new RedshiftError({ code: '0A000', message: 'values in binary format are not simulated here' });
  const replacements = tokenizeSql(text).flatMap(({ kind, value, from, to }): Replacement[] => {
    if (kind !== 'parameter') return [];
    const number = Number(value.slice(1));
    const given = values[number - 1];
    if (given === undefined)
      throw new RedshiftError({ code: '42P02', message: `there is no parameter ${value}`, position: from });
    return [{ from, to, written: given === null ? 'NULL' : quoteText(decoder.decode(given)) }];
  });
  const { sql, back } = rewrite(text, replacements);
  const [statement] = splitStatements(sql);
  const from = statement?.from ?? 0;
  return { statement, back: (offset) => back(from + offset), sent: text, done: undefined, given: 0 };
}

/** How many values a statement takes. */
export const countParameters = ({ text }: Prepared): number =>
  Math.max(0, ...tokenizeSql(text).map(({ kind, value }) => (kind === 'parameter' ? Number(value.slice(1)) || 0 : 0)));

/** Whether it gives rows. */
export const givesRows = ({ kind }: SqlStatement) => kind === 'query' || kind === 'show' || kind === 'explain';

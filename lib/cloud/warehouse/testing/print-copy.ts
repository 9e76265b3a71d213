import { quoteName, quoteText } from '../../../core/sql-tokens';

/** A COPY in parts: whatever stands behind the address may stand in any order. */
export type PrintedCopy = {
  readonly table: string;
  readonly columns: readonly string[] | undefined;
  readonly source: string;
  readonly options: readonly string[];
};

export const printCopy = ({ table, columns, source, options }: PrintedCopy): string =>
  `COPY ${quoteName(table)}${columns ? ` (${columns.map(quoteName).join(', ')})` : ''} FROM ${quoteText(source)} ${options.join(' ')}`;

import { quoteFor } from '@/components/editor/sql/quote';
import { tableOf } from '@/lib/workbook/workbook-files';

/** The query that shows a file. */
export const firstRowsOf = (file: string) => `SELECT * FROM ${quoteFor('duckdb', tableOf(file), 'name')} LIMIT 20`;

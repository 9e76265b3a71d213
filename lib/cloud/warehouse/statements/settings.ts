import type { SqlStatement } from '../../../core/sql-words';
import type { Done } from '../done';
import { RedshiftError } from '../redshift-error';

/** What SHOW answers; SET of anything is taken and changes nothing. */
export const SETTINGS: Readonly<Record<string, string>> = {
  server_version: '8.0.2',
  server_encoding: 'UTF8',
  client_encoding: 'UTF8',
  datestyle: 'ISO, MDY',
  timezone: 'UTC',
  search_path: '$user, public',
  statement_timeout: '0',
  enable_result_cache_for_session: 'on',
};

const UPKEEP: ReadonlySet<string> = new Set(['vacuum', 'analyze', 'analyse', 'grant', 'revoke', 'comment']);

/** Statements that a cluster needs and a column store in a page does not: they are taken. */
export function answerSetting({ kind, tokens }: SqlStatement): Done | undefined {
  const [first, second] = tokens;
  const word = first?.value ?? '';
  if (word === 'set' || word === 'reset') return { tag: word.toUpperCase(), notices: [], changes: false };
  if (word === 'show') {
    const name = second?.value.toLowerCase() ?? '';
    const value = SETTINGS[name];
    if (value === undefined)
      throw new RedshiftError({ code: '42704', message: `unrecognized configuration parameter "${name}"` });
    return {
      tag: 'SHOW',
      table: { columns: [{ name, type: 'VARCHAR' }], rows: [[value]] },
      notices: [],
      changes: false,
    };
  }
  if (kind === 'query' || !UPKEEP.has(word)) return undefined;
  const message = `${word.toUpperCase()}: taken and without effect here.`;
  return { tag: word.toUpperCase(), notices: [{ severity: 'NOTICE', code: '00000', message }], changes: false };
}

import { isOperator, type Token } from '../../core/sql-tokens';
import { type SqlStatement, splitStatements } from '../../core/sql-words';
import type { SqlEngineName } from '../sql-engine';

/** A statement to run. `drawn`: what comes back is a plan as JSON, which we asked for. */
export type ToRun = { readonly statement: SqlStatement; readonly drawn: boolean };

/** The statements of a cell, in which each EXPLAIN asks for a plan that can be drawn: not one with a format of its own. */
export const statementsToRun = (code: string, engine: SqlEngineName): readonly ToRun[] =>
  splitStatements(code).map((statement) => {
    const asked = statement.kind === 'explain' ? asJson(statement, engine) : undefined;
    return asked ? { statement: asked, drawn: true } : { statement, drawn: false };
  });

/** Its offsets stay those of the cell: `from` is moved by what the options are longer. */
function asJson({ text, tokens, from, to }: SqlStatement, engine: SqlEngineName): SqlStatement | undefined {
  const { options, rest } = optionsOf(text, tokens);
  if (rest === undefined || !options.every((option) => KNOWN.test(option))) return undefined;
  const measured = options.some((option) => /^analy[sz]e(\s+(true|on|1))?$/i.test(option));
  const buffers = options.some((option) => /^buffers\b/i.test(option));
  const asked = [...options, ...(engine === 'postgres' && measured && !buffers ? ['BUFFERS'] : []), 'FORMAT json'];
  const [statement] = splitStatements(`EXPLAIN (${asked.join(', ')}) ${text.slice(rest)}`);
  return statement && { ...statement, from: from + text.length - statement.text.length, to };
}

const KNOWN = /^(analy[sz]e|verbose|costs|settings|generic_plan|buffers|wal|timing|summary|memory|serialize)\b/i;

/** `EXPLAIN ANALYZE VERBOSE …` or `EXPLAIN (ANALYZE, VERBOSE) …`: its options, and where the statement begins that it explains. */
function optionsOf(text: string, tokens: readonly Token[]) {
  if (isOperator(tokens[1], '(') && !startsQuery(tokens[2])) {
    const end = tokens.findIndex((token) => isOperator(token, ')'));
    const [open, close] = [tokens[1], tokens[end]];
    if (!open || !close) return { options: [], rest: undefined };
    const options = text.slice(open.to, close.from).split(',');
    return { options: options.map((option) => option.trim()).filter(Boolean), rest: tokens[end + 1]?.from };
  }
  const words = tokens.slice(1);
  const count = words.findIndex(({ kind, value }) => kind !== 'word' || !/^(analy[sz]e|verbose)$/.test(value));
  return { options: words.slice(0, Math.max(0, count)).map(({ value }) => value), rest: words[count]?.from };
}

/** `EXPLAIN (SELECT 1)`: the parentheses are the query's. */
const startsQuery = (token: Token | undefined) =>
  isOperator(token, '(') || /^(select|with|values|from|table)$/.test(token?.value ?? '');

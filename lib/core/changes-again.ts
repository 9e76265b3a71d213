import type { StatementKind } from './sql-kind';
import { type SqlStatement, splitStatements } from './sql-words';

/** Told the statements of one run in their order, it knows whether a second run would change tables once more. */
export type ChangeWatch = { add(sql: string): void; readonly changesAgain: boolean };

/** These leave the same however often they run, or cannot run twice. */
const SETTLED: ReadonlySet<StatementKind> = new Set(['create', 'drop', 'alter', 'truncate', 'copy']);

/** Tables that the run itself makes anew are the same after a second one. */
export function watchChanges(): ChangeWatch {
  const anew = new Set<string>();
  const seen = new Set<string>();
  let changesAgain = false;
  return {
    add(sql) {
      if (changesAgain || seen.has(sql)) return;
      seen.add(sql);
      for (const statement of splitStatements(sql)) {
        const { kind, creates, changes, ifNotExists } = statement;
        if (!ifNotExists) for (const { name } of creates) anew.add(name.toLowerCase());
        const settled = SETTLED.has(kind) || keepsWhatIsThere(statement);
        changesAgain ||= !settled && changes.some(({ name }) => !anew.has(name.toLowerCase()));
      }
    },
    get changesAgain() {
      return changesAgain;
    },
  };
}

/** `INSERT OR IGNORE`, `INSERT OR REPLACE`, `ON CONFLICT DO NOTHING`: the same rows a second time change nothing. */
const keepsWhatIsThere = ({ kind, tokens }: SqlStatement) =>
  kind === 'insert' &&
  tokens.some(({ value }, at) => {
    const next = tokens[at + 1]?.value;
    return (
      (value === 'or' && at === 1 && (next === 'ignore' || next === 'replace')) ||
      (value === 'do' && next === 'nothing')
    );
  });

import { applyEdits } from '../../engine/session/edits';
import { isMutated } from '../../lesson/equivalents';
import type { Exercise } from '../../lesson/schema';
import type { Change, Mutant } from './mutant';
import { sqlChanges } from './sql/sql-changes';
import { typescriptChanges } from './typescript-changes';

const MOST = 16;

/** The mutants of an exercise's solution, the same ones every time: at most 16, of all kinds and from all over it. */
export function generateMutants({ language, checks, solution }: Exercise): readonly Mutant[] {
  if (language.language === 'md' || !isMutated(language.language, checks)) return [];
  const isOrdered = checks.some((check) => check.kind === 'rows' && check.order === 'same');
  const { code, changes } =
    language.language === 'sql'
      ? { code: solution.code, changes: sqlChanges(solution.code, language.engine, isOrdered) }
      : typescriptChanges(solution.code);
  return chooseEvenly(nameMutants(code, changes), MOST).flat();
}

/** By operator, each in the order of the text, without those that change nothing or are there already. */
function nameMutants(code: string, changes: readonly Change[]): readonly (readonly Mutant[])[] {
  const seen = new Set([code]);
  const groups = new Map<string, Mutant[]>();
  const start = ({ edits }: Change) => Math.min(...edits.map(({ from }) => from));
  for (const change of changes.toSorted((a, b) => start(a) - start(b))) {
    const { text } = applyEdits(code, change.edits);
    if (seen.has(text)) continue;
    seen.add(text);
    const group = groups.get(change.operator) ?? [];
    const name = group.length === 0 ? change.operator : `${change.operator}_${group.length + 1}`;
    group.push({ name, about: change.about, code: text, ...changedLine(code, text) });
    groups.set(change.operator, group);
  }
  return [...groups.values()];
}

function changedLine(before: string, after: string): Pick<Mutant, 'line' | 'changed'> {
  const [old, lines] = [before.split('\n'), after.split('\n')];
  const line = lines.findIndex((text, at) => text !== old[at]);
  return { line: Math.max(0, line), changed: (lines[line] ?? '').trim() };
}

/** Of each group as many as fit if all get the same share, spread over the group. */
export function chooseEvenly<Item>(groups: readonly (readonly Item[])[], most: number): readonly (readonly Item[])[] {
  const shares = groups.map(() => 0);
  for (let left = most, gave = true; left > 0 && gave; ) {
    gave = false;
    for (const [at, group] of groups.entries()) {
      const share = shares[at] ?? 0;
      if (left === 0 || share === group.length) continue;
      shares[at] = share + 1;
      left -= 1;
      gave = true;
    }
  }
  return groups.map((group, at) => {
    const share = shares[at] ?? 0;
    return Array.from({ length: share }, (_, nth) => group[Math.floor((nth * group.length) / share)]).filter(
      (item) => item !== undefined,
    );
  });
}

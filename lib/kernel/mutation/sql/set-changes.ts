import { type Change, replace } from '../mutant';
import { isMark, isWord, type SqlView } from './sql-view';

/** Which rows there are, and how often: joins, unions, DISTINCT. */
export const setChanges = (view: SqlView): readonly Change[] =>
  view.tokens.flatMap((_, at) => [...joinChanges(view, at), ...unionChanges(view, at), ...distinctChanges(view, at)]);

const OTHER_JOINS = ['cross', 'semi', 'anti', 'natural', 'positional', 'asof', 'outer'];

function joinChanges(view: SqlView, at: number): readonly Change[] {
  const join = view.tokens[at];
  if (!join || !isWord(view, at, 'join')) return [];
  const side = isWord(view, at - 1, 'outer') ? at - 2 : at - 1;
  const before = view.tokens[side];
  if (before && isWord(view, side, 'left', 'right', 'full')) {
    const about = `${before.value.toUpperCase()} JOIN becomes JOIN`;
    return [
      { operator: `${before.value}_to_inner`, about, edits: [replace({ from: before.from, to: join.from }, '')] },
    ];
  }
  if (isWord(view, at - 1, ...OTHER_JOINS)) return [];
  const inner = isWord(view, at - 1, 'inner') ? view.tokens[at - 1] : undefined;
  const edit = replace({ from: inner?.from ?? join.from, to: join.from }, 'LEFT ');
  return [{ operator: 'inner_to_left', about: 'JOIN becomes LEFT JOIN', edits: [edit] }];
}

function unionChanges(view: SqlView, at: number): readonly Change[] {
  const [union, all] = [view.tokens[at], view.tokens[at + 1]];
  if (!union || !isWord(view, at, 'union')) return [];
  if (all && isWord(view, at + 1, 'all'))
    return [{ operator: 'union_all_to_union', about: 'UNION ALL becomes UNION', edits: [replace(all, '')] }];
  if (isWord(view, at + 1, 'distinct')) return [];
  const edit = replace({ from: union.to, to: union.to }, ' ALL');
  return [{ operator: 'union_to_union_all', about: 'UNION becomes UNION ALL', edits: [edit] }];
}

function distinctChanges(view: SqlView, at: number): readonly Change[] {
  const distinct = view.tokens[at];
  if (!distinct || !isWord(view, at, 'distinct')) return [];
  if (isMark(view, at - 1, '(')) {
    const called = view.tokens[at - 2]?.value ?? '';
    const operator = called === 'count' ? 'count_distinct_to_count' : 'drop_distinct';
    return [{ operator, about: `${called}(DISTINCT …) becomes ${called}(…)`, edits: [replace(distinct, '')] }];
  }
  if (!isWord(view, at - 1, 'select')) return [];
  const last = isWord(view, at + 1, 'on') ? view.tokens[view.closer.get(at + 2) ?? at] : distinct;
  const edit = replace({ from: distinct.from, to: last?.to ?? distinct.to }, '');
  return [{ operator: 'drop_distinct', about: 'without DISTINCT', edits: [edit] }];
}

import { type Change, replace } from '../mutant';
import {
  argumentsOf,
  clauseAt,
  endOf,
  isCall,
  isMark,
  isPlainName,
  isWord,
  type Piece,
  type SqlView,
  spanOf,
  split,
  textOf,
} from './sql-view';

/** Other functions, other comparisons, and what replaces NULL left out. */
export const expressionChanges = (view: SqlView): readonly Change[] => [
  ...view.tokens.flatMap((_, at) => [
    ...rankChanges(view, at),
    ...comparisonChanges(view, at),
    ...callChanges(view, at),
  ]),
  ...sparingly(view.tokens.flatMap((_, at) => equalityChanges(view, at))),
];

const RANKS: Readonly<Record<string, string>> = { rank: 'row_number', dense_rank: 'rank', row_number: 'rank' };

function rankChanges(view: SqlView, at: number): readonly Change[] {
  const token = view.tokens[at];
  const other = token && isMark(view, at + 1, '(') ? RANKS[token.value] : undefined;
  if (token?.kind !== 'word' || other === undefined) return [];
  return [
    {
      operator: `${token.value}_to_${other}`,
      about: `${token.value} becomes ${other}`,
      edits: [replace(token, other)],
    },
  ];
}

const COMPARISONS: Readonly<Record<string, readonly [operator: string, other: string]>> = {
  '<': ['lt_to_le', '<='],
  '>': ['gt_to_ge', '>='],
  '<=': ['le_to_lt', '<'],
  '>=': ['ge_to_gt', '>'],
};

function comparisonChanges({ tokens }: SqlView, at: number): readonly Change[] {
  const token = tokens[at];
  const found = token?.kind === 'operator' ? COMPARISONS[token.value] : undefined;
  if (!token || !found) return [];
  const [operator, other] = found;
  return [{ operator, about: `\`${token.value}\` becomes \`${other}\``, edits: [replace(token, other)] }];
}

function equalityChanges(view: SqlView, at: number): readonly Change[] {
  const token = view.tokens[at];
  if (!token || !isMark(view, at, '=', '==')) return [];
  if (!['where', 'having', 'qualify', 'when', 'select'].includes(clauseAt(view, at) ?? '')) return [];
  return [{ operator: 'eq_to_ne', about: '`=` becomes `<>`', edits: [replace(token, '<>')] }];
}

/** Nearly every check notices these, so two are enough. */
const sparingly = (changes: readonly Change[]) => changes.filter((_, at) => at < 2);

function callChanges(view: SqlView, at: number): readonly Change[] {
  if (isCall(view, at, 'coalesce', 'ifnull', 'nullif')) {
    const name = view.tokens[at]?.value ?? '';
    const [first] = argumentsOf(view, at + 1);
    if (!first) return [];
    const call = spanOf(view, { from: at, to: (view.closer.get(at + 1) ?? at) + 1 });
    const operator = name === 'ifnull' ? 'drop_coalesce' : `drop_${name}`;
    return [{ operator, about: `without ${name}`, edits: [replace(call, `(${textOf(view, first)})`)] }];
  }
  const star = view.tokens[at + 2];
  if (!star || !isCall(view, at, 'count') || !isMark(view, at + 2, '*')) return [];
  const column = columnToCount(view, at);
  if (!column) return [];
  const counted = textOf(view, column);
  return [
    { operator: 'count_all_to_count', about: `count(*) becomes count(${counted})`, edits: [replace(star, counted)] },
  ];
}

/** A column whose NULLs would no longer be counted: the first one that is grouped by, or else selected. */
function columnToCount(view: SqlView, count: number): Piece | undefined {
  const level = view.opener[count];
  const isOn = (at: number, word: string) => view.opener[at] === level && isWord(view, at, word);
  const group = view.tokens.findIndex((_, at) => at > count && isOn(at, 'group') && isWord(view, at + 1, 'by'));
  const select = view.tokens.findLastIndex((_, at) => at < count && isOn(at, 'select'));
  return [group < 0 ? -1 : group + 2, select < 0 ? -1 : select + 1]
    .filter((from) => from >= 0)
    .flatMap((from) => {
      const to = endOf(view, from, (at) =>
        isWord(view, at, 'from', 'having', 'order', 'limit', 'qualify', 'union', 'window'),
      );
      return split(view, { from, to }, (at) => isMark(view, at, ','));
    })
    .find((item) => isPlainName(view, item) && !isWord(view, item.from, 'all'));
}

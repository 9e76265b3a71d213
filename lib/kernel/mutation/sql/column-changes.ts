import { type Change, replace } from '../mutant';
import { endOf, isMark, isPlainName, isWord, type Piece, type SqlView, spanOf, split, textOf } from './sql-view';

const ENDS = [
  'from',
  'where',
  'group',
  'having',
  'order',
  'limit',
  'union',
  'intersect',
  'except',
  'qualify',
  'window',
  'into',
];

/** Two neighbouring columns of the result that have each other's values. */
export function columnChanges(view: SqlView): readonly Change[] {
  const columns = outputColumns(view).map((item) => readColumn(view, item));
  return columns.slice(1).flatMap((right, at) => {
    const left = columns[at];
    if (!left || !right || left.expression === right.expression) return [];
    const edits = [
      replace(left.span, `${right.expression} AS ${left.name}`),
      replace(right.span, `${left.expression} AS ${right.name}`),
    ];
    return [{ operator: 'swap_columns', about: `${left.name} and ${right.name} are swapped`, edits }];
  });
}

/** The items of the last statement's outermost SELECT. */
function outputColumns(view: SqlView): readonly Piece[] {
  const last = view.tokens.findLastIndex((_, at) => isMark(view, at, ';') && at < view.tokens.length - 1);
  const select = view.tokens.findIndex((_, at) => at > last && view.opener[at] === -1 && isWord(view, at, 'select'));
  if (select < 0) return [];
  const distinct = isWord(view, select + 1, 'distinct', 'all') ? select + 2 : select + 1;
  const from = isWord(view, distinct, 'on') ? (view.closer.get(distinct + 1) ?? distinct) + 1 : distinct;
  const to = endOf(view, from, (at) => isWord(view, at, ...ENDS));
  return split(view, { from, to }, (at) => isMark(view, at, ','));
}

/** What a column is called and computed from; undefined for one without a name in the text. */
function readColumn(view: SqlView, item: Piece) {
  const span = spanOf(view, item);
  const name = textOf(view, { from: item.to - 1, to: item.to });
  if (item.to - item.from > 2 && view.opener[item.to - 2] === view.opener[item.from] && isWord(view, item.to - 2, 'as'))
    return { span, name, expression: textOf(view, { from: item.from, to: item.to - 2 }) };
  return isPlainName(view, item) ? { span, name, expression: textOf(view, item) } : undefined;
}

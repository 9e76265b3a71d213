import { type Change, replace } from '../mutant';
import { clauseAt, isMark, isWord, type SqlView } from './sql-view';

const SIZED_TYPES = [
  'decimal',
  'dec',
  'numeric',
  'varchar',
  'char',
  'character',
  'varying',
  'bit',
  'float',
  'time',
  'timestamp',
  'timestamptz',
];

/** Whole numbers that are off by one. */
export const literalChanges = (view: SqlView): readonly Change[] =>
  view.tokens.flatMap((token, at): readonly Change[] => {
    if (token.kind !== 'number' || !/^\d{1,15}$/.test(token.value) || !isValue(view, at)) return [];
    const value = Number(token.value);
    const change = (operator: string, other: number): Change => ({
      operator,
      about: `${value} becomes ${other}`,
      edits: [replace(token, String(other))],
    });
    if (isWord(view, at - 1, 'limit')) return [change('limit_plus_one', value + 1)];
    return [change('plus_one', value + 1), ...(value > 0 ? [change('minus_one', value - 1)] : [])];
  });

/** Not the size of a type, the number of a column, nor a number that stands for any value. */
function isValue(view: SqlView, at: number): boolean {
  const open = view.opener[at] ?? -1;
  const isSize = isMark(view, open, '(') && isWord(view, open - 1, ...SIZED_TYPES);
  const isColumn =
    ['group', 'order'].includes(clauseAt(view, at) ?? '') && (isWord(view, at - 1, 'by') || isMark(view, at - 1, ','));
  const isAnything =
    (isWord(view, at - 1, 'select') && isWord(view, open - 1, 'exists')) ||
    (isWord(view, open - 1, 'count') && isMark(view, at - 1, '('));
  return !isSize && !isColumn && !isAnything;
}

import { type Change, quoteCode, replace } from '../mutant';
import { endOf, isMark, isWord, type Piece, type SqlView, spanOf, split, textOf } from './sql-view';

const ENDS = [
  'where',
  'group',
  'having',
  'order',
  'limit',
  'offset',
  'fetch',
  'union',
  'intersect',
  'except',
  'qualify',
  'window',
  'returning',
  'join',
  'inner',
  'full',
  'cross',
  'natural',
  'asof',
  'positional',
  'semi',
  'anti',
  'then',
  'on',
];

/** Conditions left out, one at a time. */
export const conditionChanges = (view: SqlView): readonly Change[] =>
  view.tokens.flatMap((token, at) => {
    if (!beginsCondition(view, at)) return [];
    const conjuncts = conjunctsOf(view, at + 1);
    // A join without any condition gives every pair: nobody could miss it.
    if (token.value === 'on' && conjuncts.length === 1) return [];
    return conjuncts.map((conjunct): Change => {
      const about = `without the condition ${quoteCode(textOf(view, conjunct))}`;
      return { operator: `drop_${token.value}`, about, edits: [replace(spanOf(view, conjunct), 'TRUE')] };
    });
  });

function beginsCondition(view: SqlView, at: number): boolean {
  if (isWord(view, at, 'where', 'having', 'qualify')) return true;
  if (isWord(view, at, 'on')) return !isWord(view, at - 1, 'distinct') && !isWord(view, at + 1, 'conflict');
  const open = view.opener[at] ?? -1;
  return isWord(view, at, 'when') && isWord(view, open, 'case') && isWord(view, open + 1, 'when');
}

function conjunctsOf(view: SqlView, from: number): readonly Piece[] {
  const isEnd = (at: number) =>
    isWord(view, at, ...ENDS) ||
    isMark(view, at, ',') ||
    (isWord(view, at, 'left', 'right') && !isMark(view, at + 1, '('));
  const whole = { from, to: endOf(view, from, isEnd) };
  if (split(view, whole, (at) => isWord(view, at, 'or')).length > 1) return [whole];
  let inBetween = false;
  return split(view, whole, (at) => {
    if (isWord(view, at, 'between')) inBetween = true;
    if (!isWord(view, at, 'and')) return false;
    const separates = !inBetween;
    inBetween = false;
    return separates;
  });
}

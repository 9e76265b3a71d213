import type { SqlEngineName } from '../../../engine/sql-engine';
import { type Change, replace } from '../mutant';
import { endOf, holdsQuery, isMark, isWord, type Piece, type SqlView, spanOf, split, textOf } from './sql-view';

const ENDS = ['limit', 'offset', 'fetch', 'rows', 'range', 'groups', 'union', 'intersect', 'except', 'for'];

/** Other directions and other places for NULL, wherever an order decides something. */
export const orderChanges = (view: SqlView, engine: SqlEngineName, isOrdered: boolean): readonly Change[] =>
  view.tokens.flatMap((_, at) => {
    if (!isWord(view, at, 'order') || !isWord(view, at + 1, 'by') || !decides(view, at, isOrdered)) return [];
    const items = { from: at + 2, to: endOf(view, at + 2, (end) => isWord(view, end, ...ENDS)) };
    return split(view, items, (comma) => isMark(view, comma, ',')).flatMap((item) => [
      turned(view, item),
      ...nullsMoved(view, item, engine),
    ]);
  });

/** The order of a window or an aggregate does; that of a query only if its rows are cut, picked or compared in order. */
function decides(view: SqlView, order: number, isOrdered: boolean): boolean {
  const open = view.opener[order] ?? -1;
  if (open >= 0 && !holdsQuery(view, open)) return true;
  const onLevel = (at: number) => view.opener[at] === open;
  const isCut = view.tokens.some((_, at) => at > order && onLevel(at) && isWord(view, at, 'limit', 'offset', 'fetch'));
  const isPicked = view.tokens.some(
    (_, at) => at < order && onLevel(at) && isWord(view, at, 'distinct') && isWord(view, at + 1, 'on'),
  );
  return isCut || isPicked || (open < 0 && isOrdered);
}

const find = (view: SqlView, { from, to }: Piece, ...words: readonly string[]) => {
  for (let at = from; at < to; at++)
    if (view.opener[at] === view.opener[from] && isWord(view, at, ...words)) return view.tokens[at];
  return undefined;
};

function turned(view: SqlView, item: Piece): Change {
  const direction = find(view, item, 'asc', 'desc');
  const nulls = find(view, item, 'nulls');
  const isDown = direction?.value === 'desc';
  const { to } = spanOf(view, item);
  const before = nulls ? nulls.from : to;
  const edit = direction
    ? replace(direction, isDown ? 'ASC' : 'DESC')
    : replace({ from: before, to: before }, nulls ? 'DESC ' : ' DESC');
  const what = textOf(view, { from: item.from, to: item.to });
  return {
    operator: isDown ? 'desc_to_asc' : 'asc_to_desc',
    about: `ORDER BY \`${what}\` is turned round`,
    edits: [edit],
  };
}

/** A place of NULL that is the engine's own changes nothing when it is left out. */
function nullsMoved(view: SqlView, item: Piece, engine: SqlEngineName): readonly Change[] {
  const nulls = find(view, item, 'nulls');
  const where = find(view, item, 'first', 'last');
  if (!nulls || !where) return [];
  const isDown = find(view, item, 'desc') !== undefined;
  const usual = engine === 'postgres' && isDown ? 'first' : 'last';
  if (where.value === usual) return [];
  const edit = replace({ from: nulls.from, to: where.to }, '');
  return [
    { operator: `drop_nulls_${where.value}`, about: `without NULLS ${where.value.toUpperCase()}`, edits: [edit] },
  ];
}

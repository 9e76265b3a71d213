/** Words to offer while SQL is typed, in lower case, as lessons write them. */
export const SQL_KEYWORDS: readonly string[] = (
  'all and anti any as asc asof between by case cast copy create cross current cube delete desc describe distinct drop ' +
  'else end except exclude exists explain false filter first following for from full group grouping having ilike in inner ' +
  'insert intersect interval into is join last lateral left like limit materialized merge natural not null nulls offset ' +
  'on or order outer over partition pivot preceding primary qualify range recursive references replace returning right ' +
  'rollup row rows select semi set sets show some summarize table temp then ties true try_cast unbounded union unique ' +
  'unnest unpivot update using values view when where window with'
).split(' ');

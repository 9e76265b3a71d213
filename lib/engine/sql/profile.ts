import type { ColumnProfile } from '../../core/profile';
import { type Column, kindOf, type Value } from '../../core/value';
import { momentKind } from '../../core/viewing/moment';
import { type Bins, binsOf, positionOf } from './bins';
import type { ProfileDialect } from './profile-dialect';

/** The rows of some SQL of ours. */
export type Ask = (sql: string) => Promise<readonly (readonly Value[])[]>;

const FREQUENT = 10;

/** `source` is FROM and WHERE; `value` is the column in it. */
export async function profileColumn(
  ask: Ask,
  dialect: ProfileDialect,
  { type }: Column,
  value: string,
  source: string,
): Promise<ColumnProfile> {
  const kind = kindOf(type);
  const measured = kind === 'number' || (kind === 'temporal' && momentKind(type) !== undefined);
  const compared = dialect.comparable(value, type);
  const ends =
    measured || kind === 'text' ? [`min(${compared})`, `max(${compared})`].map(dialect.readable) : ['NULL', 'NULL'];
  const [first = []] = await ask(
    `SELECT count(*), count(${value}), count(DISTINCT ${compared}), ${ends.join(', ')} ${source}`,
  );
  const [rows, present, distinct] = first.slice(0, 3).map(Number);
  const frequent = await ask(
    `SELECT ${dialect.readable(compared)}, count(*) AS n ${andWhere(source, `${value} IS NOT NULL`)}
     GROUP BY ${compared} ORDER BY n DESC, min(${dialect.rowNumber}) LIMIT ${FREQUENT}`,
  );
  const quartiles = measured && present ? await readQuartiles(ask, dialect, value, source) : undefined;
  return {
    rows: rows ?? 0,
    nulls: (rows ?? 0) - (present ?? 0),
    distinct: distinct ?? 0,
    least: first[3] ?? null,
    greatest: first[4] ?? null,
    ...(quartiles && { quartiles }),
    bins: measured ? await readBins(ask, dialect, type, value, source) : [],
    frequent: frequent.map(([each = null, count]) => ({ value: each, rows: Number(count) })),
  };
}

async function readQuartiles(ask: Ask, dialect: ProfileDialect, value: string, source: string) {
  const parts = [1, 2, 3].map((at) => dialect.readable(`q[${at}]`));
  const [row = []] = await ask(
    `SELECT ${parts.join(', ')} FROM (SELECT ${dialect.quartiles(value)} AS q ${andWhere(source, `${value} IS NOT NULL`)})`,
  );
  const [first = null, second = null, third = null] = row;
  return [first, second, third] satisfies [Value, Value, Value];
}

async function readBins(ask: Ask, dialect: ProfileDialect, type: string, value: string, source: string) {
  const finite = andWhere(source, `${value} IS NOT NULL AND ${dialect.isFinite(value, type)}`);
  const position = positionOf(dialect, type, value);
  const [ends = []] = await ask(`SELECT min(${position.sql})::VARCHAR, max(${position.sql})::VARCHAR ${finite}`);
  const [least, greatest] = ends;
  const bins =
    least === null || greatest === null ? undefined : binsOf(dialect, position, String(least), String(greatest));
  if (!bins) return [];
  const counted = await ask(`SELECT ${bins.number}, count(*) ${finite} GROUP BY 1`);
  return filled(bins, counted);
}

const filled = ({ edges }: Bins, counted: readonly (readonly Value[])[]) => {
  const rows = new Map(counted.map(([at, count]) => [Number(at), Number(count)]));
  return edges.slice(0, -1).map((from, at) => ({ from, to: edges[at + 1] ?? from, rows: rows.get(at) ?? 0 }));
};

const andWhere = (source: string, condition: string) =>
  source.includes(' WHERE ') ? `${source} AND ${condition}` : `${source} WHERE ${condition}`;

'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import type { Difference, Pair } from '@/lib/core/comparison';
import type { Value } from '@/lib/core/value';
import styles from './ComparisonView.module.css';
import { type ColumnShape, shapesOf } from './column-shape';
import { countText, formatValue } from './format';
import { ScrollBox } from './ScrollBox';
import { ValueText } from './ValueText';

const PAIRS_AT_FIRST = 3;
const SIDES = ['expected', 'yours'] as const;

/** The rows that tell: expected beside the learner's, with only the differing cells marked. Its heading is the caller's. */
export function ComparisonView({ difference }: { difference: Difference }) {
  const [all, setAll] = useState(false);
  const pairs = all ? difference.pairs : difference.pairs.slice(0, PAIRS_AT_FIRST);
  if (pairs.length === 0) return null;
  const shapes = shapesOf(difference.columns, difference.pairs.flatMap(rowsOf));
  const agreeing = agreeingColumns(difference);
  return (
    <div>
      <ScrollBox label="Expected and yours">
        <table className={styles.table} aria-label="Expected and yours">
          <thead>
            <tr>
              <th className={styles.who} scope="col">
                <span className="sr">whose</span>
              </th>
              {shapes.map((shape) => (
                <th key={shape.at} scope="col" className={cellClass(shape, agreeing, false)}>
                  {shape.column.name}
                  <small>{shape.column.type}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...pairs.entries()].flatMap(([at, pair]) =>
              SIDES.map((side) => (
                <PairRow key={`${at} ${side}`} side={side} pair={pair} shapes={shapes} agreeing={agreeing} />
              )),
            )}
          </tbody>
        </table>
      </ScrollBox>
      <div className={styles.caption}>
        <span className="num">
          {countText(pairs.length)} of {countText(Math.max(difference.differing, difference.pairs.length))} shown
        </span>
        {agreeing.size > 0 && <span className={styles.folded}>columns that agree are folded</span>}
        {!all && difference.pairs.length > PAIRS_AT_FIRST && (
          <Button small onPress={() => setAll(true)}>
            Show {difference.pairs.length}
          </Button>
        )}
      </div>
    </div>
  );
}

type PairRowProps = {
  side: (typeof SIDES)[number];
  pair: Pair;
  shapes: readonly ColumnShape[];
  agreeing: ReadonlySet<number>;
};

function PairRow({ side, pair, shapes, agreeing }: PairRowProps) {
  const row = rowOf(pair, side);
  return (
    <tr className={styles[side]}>
      <th scope="row" className={styles.who}>
        {side}
      </th>
      {row ? (
        shapes.map((shape) => (
          <td
            key={shape.at}
            className={cellClass(shape, agreeing, pair.kind !== 'differs' || pair.differs.includes(shape.at))}
          >
            <ValueText value={formatValue(row[shape.at], shape.column, shape.format)} />
          </td>
        ))
      ) : (
        <td className={styles.none} colSpan={shapes.length}>
          {side === 'expected' ? 'no such row' : 'this row is missing'}
        </td>
      )}
    </tr>
  );
}

const cellClass = ({ at, format }: ColumnShape, agreeing: ReadonlySet<number>, hit: boolean) =>
  classes(format.align === 'right' && styles.right, agreeing.has(at) && styles.agrees, hit && styles.hit);

/** Columns a phone can do without: not the first, which tells the row, and only where some column differs. */
function agreeingColumns({ columns, pairs }: Difference): ReadonlySet<number> {
  const differing = new Set(pairs.flatMap((pair) => (pair.kind === 'differs' ? pair.differs : [])));
  if (differing.size === 0 || columns.length <= 3) return new Set();
  return new Set([...columns.keys()].filter((at) => at > 0 && !differing.has(at)));
}

function rowOf(pair: Pair, side: (typeof SIDES)[number]): readonly Value[] | undefined {
  if (side === 'expected') return pair.kind === 'extra' ? undefined : pair.expected;
  return pair.kind === 'missing' ? undefined : pair.yours;
}

const rowsOf = (pair: Pair) => SIDES.map((side) => rowOf(pair, side)).filter((row) => row !== undefined);

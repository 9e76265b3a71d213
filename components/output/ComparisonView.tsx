'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import type { Difference, Pair } from '@/lib/core/comparison';
import type { Column, Value } from '@/lib/core/value';
import { shapesOf, type ColumnShape } from './column-shape';
import styles from './ComparisonView.module.css';
import { countText, formatValue } from './format';
import { ScrollBox } from './ScrollBox';
import { ValueText } from './ValueText';

const PAIRS_AT_FIRST = 3;

/** The rows that tell: expected beside the learner's, with only the differing cells marked. Its heading is the caller's. */
export function ComparisonView({ difference }: { difference: Difference }) {
  const [all, setAll] = useState(false);
  const { columns } = difference;
  const pairs = all ? difference.pairs : difference.pairs.slice(0, PAIRS_AT_FIRST);
  const shapes = shapesOf(columns, difference.pairs.flatMap(rowsOf));
  const differing = new Set(difference.pairs.flatMap((pair) => (pair.kind === 'differs' ? pair.differs : [])));
  const agrees = (column: number) => column > 0 && columns.length > 3 && differing.size > 0 && !differing.has(column);
  if (pairs.length === 0) return null;
  return (
    <div>
      <ScrollBox label="Expected and yours">
        <table className={styles.table} aria-label="Expected and yours">
          <thead>
            <tr>
              <th className={styles.who} scope="col">
                <span className="sr">whose</span>
              </th>
              {columns.map((column, index) => (
                <th key={column.name} scope="col" className={cellClass(shapes[index], agrees(index), false)}>
                  {column.name}
                  <small>{column.type}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.flatMap((pair, index) => [
              <PairRow key={`${index} expected`} who="expected" pair={pair} columns={columns} shapes={shapes} agrees={agrees} />,
              <PairRow key={`${index} yours`} who="yours" pair={pair} columns={columns} shapes={shapes} agrees={agrees} />,
            ])}
          </tbody>
        </table>
      </ScrollBox>
      <div className={styles.caption}>
        <span className="num">
          {countText(pairs.length)} of {countText(difference.differing)} shown
        </span>
        {columns.some((_, index) => agrees(index)) && <span className={styles.folded}>columns that agree are folded</span>}
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
  who: 'expected' | 'yours';
  pair: Pair;
  columns: readonly Column[];
  shapes: readonly ColumnShape[];
  agrees(column: number): boolean;
};

function PairRow({ who, pair, columns, shapes, agrees }: PairRowProps) {
  const row = who === 'expected' ? (pair.kind === 'extra' ? undefined : pair.expected) : pair.kind === 'missing' ? undefined : pair.yours;
  return (
    <tr className={styles[who]}>
      <th scope="row" className={styles.who}>
        {who}
      </th>
      {row ? (
        columns.map((column, index) => {
          const hit = pair.kind !== 'differs' || pair.differs.includes(index);
          const format = shapes[index]?.format ?? { align: 'left', grouped: false };
          return (
            <td key={column.name} className={cellClass(shapes[index], agrees(index), hit)}>
              <ValueText value={formatValue(row[index], column, format)} />
            </td>
          );
        })
      ) : (
        <td className={styles.none} colSpan={columns.length}>
          {who === 'expected' ? 'no such row' : 'this row is missing'}
        </td>
      )}
    </tr>
  );
}

const cellClass = (shape: ColumnShape | undefined, agrees: boolean, hit: boolean) =>
  classes(shape?.format.align === 'right' && styles.right, agrees && styles.agrees, hit && styles.hit);

function rowsOf(pair: Pair): (readonly Value[])[] {
  if (pair.kind === 'missing') return [pair.expected];
  return pair.kind === 'extra' ? [pair.yours] : [pair.expected, pair.yours];
}

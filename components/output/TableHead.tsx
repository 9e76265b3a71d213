import type { Sorting } from '@/lib/core/view';
import { classes } from '../ui/classes';
import { Icon } from '../ui/icons';
import type { ColumnShape } from './column-shape';
import styles from './ResultTable.module.css';

/** What can be done with a heading. */
export type HeadControls = {
  /** As the rows are sorted now. */
  readonly sorting: readonly Sorting[];
  onSort(column: number, add: boolean): void;
  onMenu(column: number, heading: HTMLElement): void;
};

type TableHeadProps = {
  shapes: readonly ColumnShape[];
  controls?: HeadControls | undefined;
  /** The heading under the cursor, and its id. */
  cursor?: { readonly column: number; readonly id: string } | undefined;
  /** Whether the focus itself comes to the headings. */
  roving?: boolean;
};

export function TableHead({ shapes, controls, cursor, roving = false }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1} data-row={-1}>
        <th className={styles.index} scope="col">
          <span className="sr">row</span>
        </th>
        {shapes.map(({ at, column, format }) => {
          const isCursor = cursor?.column === at;
          const sorted = controls?.sorting.find((each) => each.column === at);
          return (
            <th
              key={at}
              scope="col"
              id={isCursor ? cursor.id : undefined}
              data-column={at}
              tabIndex={roving && controls ? -1 : undefined}
              aria-sort={sorted?.direction}
              className={classes(format.align === 'right' && styles.right, isCursor && styles.cursor)}
            >
              {controls ? <Heading at={at} name={column.name} controls={controls} sorted={sorted} /> : column.name}
              <small title={column.type}>{column.type}</small>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

type HeadingProps = { at: number; name: string; controls: HeadControls; sorted: Sorting | undefined };

/** Its buttons are for the pointer: keys do the same on the heading itself, so a table stays one stop for Tab. */
function Heading({ at, name, controls, sorted }: HeadingProps) {
  const place = controls.sorting.length > 1 && sorted ? controls.sorting.indexOf(sorted) + 1 : undefined;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={styles.sort}
        aria-label={`Sort by ${name}`}
        onClick={(event) => controls.onSort(at, event.shiftKey)}
      >
        {name}
      </button>
      {sorted && (
        <span className={styles.sorted} data-direction={sorted.direction}>
          <Icon name="down" />
          {place}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles.more}
        aria-label={`Menu of ${name}`}
        aria-haspopup="menu"
        onClick={(event) => controls.onMenu(at, event.currentTarget)}
      >
        <Icon name="more" />
      </button>
    </>
  );
}

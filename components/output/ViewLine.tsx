'use client';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import type { Filter } from '@/lib/core/view';
import { filterWords, viewWords } from './filter-words';
import { countOf, countText } from './format';
import { isWhole, type ResultView } from './useResultView';
import styles from './ViewLine.module.css';

type ViewLineProps = {
  view: ResultView;
  /** Rows of the whole result. */
  rowCount: number;
  onRemove(filter: Filter): void;
  onClear(): void;
  onRun: (() => void) | undefined;
};

/** Which rows of a result are shown, and why: “3 of 1,000 rows: rating is R ✕”. Sorting alone shows in the headings. */
export function ViewLine({ view: { view, shown, status }, rowCount, onRemove, onClear, onRun }: ViewLineProps) {
  const { columns } = shown;
  const filtered = view.filters.length > 0;
  return (
    <div className={styles.line}>
      <span aria-live="polite" className="num">
        {status === 'needs-run' &&
          (onRun
            ? `Run the cell to ${viewWords(view)} all ${countOf(rowCount, 'row')}. `
            : `Only an engine could ${viewWords(view)} this, and it keeps no table of it. `)}
        {status === 'failed' && 'These rows could not be read: the cell has to run again. '}
        {filtered && status === 'loading' && 'Filtering…'}
        {filtered && status === 'shown' && `${countText(shown.rowCount)} of ${countOf(rowCount, 'row')}:`}
      </span>
      {onRun && (status === 'needs-run' || status === 'failed') && (
        <Button small variant="line" onPress={onRun}>
          <Icon name="run" /> Run this cell
        </Button>
      )}
      {view.filters.map((filter) => {
        const words = filterWords(columns, filter);
        return (
          <span key={JSON.stringify(filter)} className={styles.chip}>
            {words}
            <Button small square aria-label={`Remove the filter ${words}`} onPress={() => onRemove(filter)}>
              <Icon name="close" />
            </Button>
          </span>
        );
      })}
      {(filtered || status !== 'shown') && !isWhole(view) && (
        <Button small variant="text" onPress={onClear}>
          Clear
        </Button>
      )}
    </div>
  );
}

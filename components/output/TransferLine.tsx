import { Button } from '@/components/ui/Button';
import { countOf, countText } from './format';
import styles from './ResultActions.module.css';
import type { Transfer } from './useTransfer';

/** How far a transfer is, and its end. */
export function TransferLine({ transfer, onCancel }: { transfer: Transfer | undefined; onCancel(): void }) {
  const underWay = transfer?.status === 'under-way';
  return (
    <span className={styles.transfer}>
      {underWay && (
        <span className="num">
          {transfer.what}
          {transfer.of !== undefined && `, ${countText(transfer.written)} of ${countOf(transfer.of, 'row')}`}
        </span>
      )}
      <span aria-live="polite">{transfer?.status === 'over' && transfer.words}</span>
      {underWay && (
        <Button small variant="text" onPress={onCancel}>
          Cancel
        </Button>
      )}
    </span>
  );
}

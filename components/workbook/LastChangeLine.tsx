'use client';

import { CodeWords } from '@/components/output/CodeWords';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Kbd } from '@/components/ui/Kbd';
import { useStore } from '@/components/ui/useStore';
import styles from './Workbook.module.css';
import { useDesk } from './WorkbookContext';

/** What was done last, and how to take it back. It stays until something else is done. */
export function LastChangeLine() {
  const { lastChange } = useDesk();
  const shown = useStore(lastChange, (state) => state);
  return (
    <div className={styles.said} role="status" aria-label="Last change" data-empty={!shown || undefined}>
      {shown && (
        <>
          <span>
            <CodeWords text={shown.words} />
          </span>
          {shown.action && (
            <Button small variant="text" onPress={shown.action.run}>
              {shown.action.label} {shown.action.keys && <Kbd keys={shown.action.keys} />}
            </Button>
          )}
          <IconButton small icon="close" label="Close" onPress={() => lastChange.send({ type: 'closed' })} />
        </>
      )}
    </div>
  );
}

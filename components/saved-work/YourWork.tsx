'use client';

import { useMemo } from 'react';
import type { Command } from '@/components/command/command';
import { useCommands } from '@/components/command/useCommands';
import { Button } from '@/components/ui/Button';
import styles from './Work.module.css';
import { WorkDialog } from './WorkDialog';
import { workDialog } from './work-dialog';

const open = () => workDialog.send('open');

/** The dialog of all work and its commands; with a `button` of its own where the bar has room for it. */
export function YourWork({ button = false }: { button?: boolean }) {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'work.export',
        title: 'Save all work as a file',
        group: 'Work',
        run: () => void import('./download-work').then(({ downloadWork }) => downloadWork()),
      },
      { id: 'work.import', title: 'Bring in a file of work…', group: 'Work', run: open },
    ],
    [],
  );
  useCommands(commands);
  return (
    <>
      {button && (
        <span className={styles.wide}>
          <Button onPress={open}>Your work</Button>
        </span>
      )}
      <WorkDialog />
    </>
  );
}

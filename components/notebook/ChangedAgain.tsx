'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { timesChanged } from '@/lib/notebook/changed-again';
import styles from './Cell.module.css';
import { focusRegion } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';

/** Says that a cell, or one that it reads, has changed its tables more than once. */
export function ChangedAgain({ id }: { id: string }) {
  const notebook = useNotebook();
  const read = () => notebook.changedAgain().get(id);
  const cells = useSyncExternalStore(notebook.store.subscribe, read, read);
  return cells?.map((cell) => <Again key={cell} id={id} cell={cell} />);
}

function Again({ id, cell }: { id: string; cell: string }) {
  const notebook = useNotebook();
  const times = useNotebookState(({ cells }) => timesChanged(cells.get(cell)));
  const again = () => {
    notebook.forget(cell);
    notebook.run(cell);
    focusRegion(id);
  };
  return (
    <div className={styles.why}>
      <span>
        {cell === id ? 'It' : <code>{cell}</code>} has run {times} times since it started from what is above: its
        changes were made {times === 2 ? 'twice' : `${times} times`}.
      </span>
      <Button small variant="text" onPress={again}>
        {cell === id ? 'Run from clean' : `Run ${cell} from clean`}
      </Button>
    </div>
  );
}

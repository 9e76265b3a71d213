'use client';

import { useMemo, useState } from 'react';
import type { Command } from '@/components/command/command';
import { useCommands } from '@/components/command/useCommands';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { isWorkedOn } from '@/lib/notebook/cell-work';
import type { Notebook } from '@/lib/notebook/notebook';
import { hasAnswers } from '@/lib/notebook/put-back';
import styles from './ResetLesson.module.css';

type What = 'code' | 'everything';

/** Asks what of the lesson goes back to how it came. It can be undone until something else is done. */
export function ResetLesson({
  kind,
  isOpen,
  onOpenChange,
}: {
  kind: 'Lesson' | 'Question';
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}) {
  const notebook = useNotebook();
  const [what, setWhat] = useState<What>('code');
  const name = kind.toLowerCase();
  useCommands(useMemo(() => commands(notebook, name, () => onOpenChange(true)), [notebook, name, onOpenChange]));
  const close = () => onOpenChange(false);
  return (
    <Dialog
      title={`Reset the ${name}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            variant="main"
            onPress={() => {
              notebook.resetLesson(what);
              close();
            }}
          >
            Reset
          </Button>
        </>
      }
    >
      <p className={styles.ask}>What goes back to how it came? You can undo it until you do something else.</p>
      <RadioGroup
        label="What goes back"
        options={[
          { id: 'code', content: 'My code' },
          { id: 'everything', content: 'My code, answers and tries' },
        ]}
        selected={what}
        onSelect={(id) => setWhat(id === 'everything' ? 'everything' : 'code')}
      />
    </Dialog>
  );
}

const commands = (notebook: Notebook, name: string, ask: () => void): readonly Command[] => [
  {
    id: 'lesson.reset',
    title: `Reset the ${name}…`,
    group: 'Work',
    blocked: () => whyNoReset(notebook),
    run: ask,
  },
  {
    id: 'work.undo',
    title: 'Undo what was put back',
    group: 'Work',
    keys: 'z',
    heard: 'cell',
    blocked: () => (notebook.store.read().undoable ? undefined : 'Nothing was put back since the last edit.'),
    run: notebook.undo,
  },
];

/** Why there is nothing to reset. */
export function whyNoReset({ store }: Notebook): string | undefined {
  const state = store.read();
  if (state.saved.status === 'elsewhere') return 'Another tab writes it.';
  const isWorked = [...state.cells.values()].some(isWorkedOn) || hasAnswers(state);
  return isWorked ? undefined : 'It is as it came.';
}

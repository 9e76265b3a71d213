'use client';

import { isBusy } from '@/components/lesson/run-words';
import { useNotebook, useNotebookState } from '@/components/notebook/NotebookContext';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { Notice } from '@/components/ui/Notice';
import { useStore } from '@/components/ui/useStore';
import { placesOf } from '@/lib/authoring/block-places';
import type { StoredLesson } from '@/lib/notebook/stored';
import type { GoTo } from './go-to';
import styles from './Studio.module.css';
import { scrollPreviewTo } from './scroll-preview';
import type { Desk } from './useStudio';

/** Where the draft came from, what it may do, and the controls of the preview. */
export function PreviewHead({ stored, desk, onGoTo }: { stored: StoredLesson; desk: Desk; onGoTo: GoTo }) {
  const notebook = useNotebook();
  const busy = useNotebookState(isBusy);
  const isForeign = useStore(
    desk.studio,
    ({ draft: { origin } }) => origin.kind === 'opened' || origin.kind === 'pasted',
  );
  const { place, lesson } = stored;
  const headings = placesOf(lesson).filter(({ id, title }) => id !== title);
  return (
    <Notice
      icon="shield"
      actions={
        <>
          <Button className={styles.run ?? ''} onPress={busy ? notebook.stop : notebook.runAll}>
            <Icon name={busy ? 'stop' : 'run'} /> {busy ? 'Stop' : 'Run all'}
          </Button>
          {headings.length > 0 && (
            <Menu label="Go to" button={<Button>Go to</Button>}>
              {headings.map(({ id, title, line }) => (
                <MenuItem
                  key={id}
                  label={title}
                  onAction={() => {
                    onGoTo({ line, column: 1 });
                    scrollPreviewTo(lesson, line);
                  }}
                />
              ))}
            </Menu>
          )}
        </>
      }
    >
      {isForeign ? <b>From a file, not from Millrace:</b> : <b>Preview:</b>} {place.kind === 'draft' && place.origin}.
      Nothing runs until you press Run
      {isForeign && '; then it reaches neither the network nor your other work'}.
    </Notice>
  );
}

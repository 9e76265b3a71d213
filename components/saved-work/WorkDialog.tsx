'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { workDialog } from './work-dialog';

const WorkParts = lazy(async () => ({ default: (await import('./WorkParts')).WorkParts }));

const NOT_OPEN = () => false;

/** All work as one file, and back: the same on every page. */
export function WorkDialog() {
  const isOpen = useSyncExternalStore(workDialog.subscribe, workDialog.read, NOT_OPEN);
  return (
    <Dialog
      title="Your work"
      isOpen={isOpen}
      onOpenChange={(open) => workDialog.send(open ? 'open' : 'close')}
      actions={<Button onPress={() => workDialog.send('close')}>Close</Button>}
    >
      <Suspense fallback={<p>Loading</p>}>
        <WorkParts />
      </Suspense>
    </Dialog>
  );
}

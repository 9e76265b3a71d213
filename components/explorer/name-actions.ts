'use client';

import { goToElement } from '@/components/command/go-to-element';
import { say } from '@/components/command/say';
import { insertName } from '@/components/editor/last-editor';
import { useSheetAround } from '@/components/ui/useSheetAround';

export type NameKind = 'name' | 'file';

/** What can be done with a name; in a sheet it closes first, where the page behind it is needed. */
export function useNameActions() {
  const sheet = useSheetAround();
  return {
    insert(name: string, kind: NameKind) {
      const type = () => {
        if (!insertName(name, kind)) copyName(name, 'Copied, as no cell was entered yet');
      };
      if (!sheet) return type();
      sheet.close();
      afterOverlays(type);
    },
    copy: (name: string) => copyName(name, 'Copied'),
    goTo(cell: string) {
      sheet?.close();
      afterOverlays(() => {
        const element = document.getElementById(cell);
        if (element) goToElement(element);
      });
    },
  };
}

function copyName(name: string, words: string): void {
  navigator.clipboard.writeText(name).then(
    () => say(`${words}: ${name}`),
    () => say(`The browser did not let ${name} be copied.`),
  );
}

const LONGEST_WAIT_FRAMES = 60;

/** When menus and sheets have gone, and have given the focus back to where it was: that takes them two frames. */
function afterOverlays(then: () => void, frames = LONGEST_WAIT_FRAMES): void {
  const isOpen = frames > 0 && document.querySelector('[role=dialog], [role=menu]') !== null;
  requestAnimationFrame(() => (isOpen ? afterOverlays(then, frames - 1) : requestAnimationFrame(then)));
}

'use client';

import { use } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components';
import { goToElement } from '@/components/command/go-to-element';
import { say } from '@/components/command/say';
import { insertName } from '@/components/editor/last-editor';

export type NameKind = 'name' | 'file';

/** What can be done with a name; in a sheet it closes first, where the page behind it is needed. */
export function useNameActions() {
  const sheet = use(OverlayTriggerStateContext);
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

/** When menus and sheets have gone, and have given the focus back to where it was: that takes them two frames. */
function afterOverlays(then: () => void): void {
  const isOpen = document.querySelector('[role=dialog], [role=menu]') !== null;
  requestAnimationFrame(() => (isOpen ? afterOverlays(then) : requestAnimationFrame(then)));
}

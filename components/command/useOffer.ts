'use client';

import { useLayoutEffect, useState } from 'react';
import { useStore } from '@/components/ui/useStore';
import type { Command } from './command';
import { type Find, readFinds } from './finds';
import { pagePlaces } from './page-places';
import { recentCommands } from './recent';
import { allCommands, registry } from './registry';

/** A command as it stands now: `blocked` is the reason, if there is one. */
export type OfferedCommand = Omit<Command, 'blocked'> & { readonly blocked: string | undefined };

type Offer = {
  readonly commands: readonly OfferedCommand[];
  /** What can be found on this page. */
  readonly finds: readonly Find[];
  readonly recent: readonly string[];
};

const NOTHING: Offer = { commands: [], finds: [], recent: [] };

/** What the page offers, as it was when the palette opened: asked after rendering, for it reads the page. */
export function useOffer(isOpen: boolean): Offer {
  const registered = useStore(registry, (all) => all);
  const [offer, setOffer] = useState(NOTHING);
  useLayoutEffect(() => {
    if (!isOpen) return;
    setOffer({
      commands: allCommands(registered).flatMap((command) =>
        command.id === 'page.commands' ? [] : { ...command, blocked: command.blocked?.() },
      ),
      finds: [...pagePlaces(), ...readFinds()],
      recent: recentCommands(),
    });
  }, [isOpen, registered]);
  return isOpen ? offer : NOTHING;
}

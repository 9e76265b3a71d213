'use client';

import { useEffect, useState } from 'react';
import type { Command } from './command';
import { registry } from './registry';

/** Offers commands for as long as the component is on the page: in the palette, in the key sheet, by their keys. */
export function useCommands(commands: readonly Command[]): void {
  const [owner] = useState(() => Symbol('commands'));
  useEffect(() => registry.send({ type: 'registered', owner, commands }), [owner, commands]);
  useEffect(() => () => registry.send({ type: 'left', owner }), [owner]);
}

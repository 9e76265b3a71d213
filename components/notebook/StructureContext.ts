'use client';

import { createContext } from 'react';

/** What can be done to the order of a notebook's cells. A lesson's stand as its author put them: there is none. */
export type Structure = {
  /** A new cell of the same language beside another; gives its id. */
  insert(beside: string, side: 'above' | 'below'): string;
  /** Gives the id of the cell that stands in its place. */
  remove(id: string): string | undefined;
  undo(): void;
  redo(): void;
};

export const StructureContext = createContext<Structure | null>(null);

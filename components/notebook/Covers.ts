'use client';

import { createContext } from 'react';
import type { Block } from '@/lib/lesson/schema';

/** Which prediction covers a cell's result, or the prose block at a position. */
export type CoverMap = { ofCell(id: string): string | undefined; ofProse(position: number): string | undefined };

export const Covers = createContext<CoverMap>({ ofCell: () => undefined, ofProse: () => undefined });

/** A prediction covers the results it reveals, and the prose under the last of them up to the next heading or live fence. */
export function findCovers(blocks: readonly Block[]): CoverMap {
  const cells = new Map<string, string>();
  const prose = new Map<number, string>();
  for (const block of blocks) {
    if (block.kind !== 'quiz' || block.reveals.length === 0) continue;
    for (const cell of block.reveals) cells.set(cell, block.id);
    const last = blocks.findLastIndex((other) => other.kind === 'cell' && block.reveals.includes(other.id));
    for (let position = last + 1; blocks[position]?.kind === 'prose'; position++) prose.set(position, block.id);
  }
  return { ofCell: (id) => cells.get(id), ofProse: (position) => prose.get(position) };
}

import type { Fault } from '../core/fault';
import type { Store } from '../core/store';
import type { KernelCell } from '../kernel/names';
import { kernelIdOf } from './cells';
import type { NotebookEvent, NotebookState } from './state';
import { OWN, type Worlds } from './worlds';

type ServicesParts = {
  readonly store: Store<NotebookState, NotebookEvent>;
  readonly cells: () => readonly KernelCell[];
  readonly worlds: Worlds;
};

/** The services outside of a lesson's worlds, and what the page tells and knows of them. */
export function createServices({ store: { read, send }, cells, worlds }: ServicesParts) {
  return {
    async setFaults(faults: readonly Fault[]) {
      send({ type: 'faults', faults });
      for (const opened of worlds.opened()) await (await opened.catch(() => undefined))?.outside.setFaults(faults);
    },

    /** Tells the page what a cell has set. */
    async noteFaults() {
      const world = await worlds.find(OWN);
      if (!world) return;
      const faults = await world.outside.faults();
      if (JSON.stringify(faults) !== JSON.stringify(read().faults)) send({ type: 'faults', faults });
    },

    /** Empties what is outside. Cells that called it are stale then. */
    async empty() {
      const world = await worlds.find(OWN);
      if (!world) return;
      const ran = cells().flatMap((cell) => {
        const result = read().cells.get(cell.id)?.result;
        if (result?.status !== 'done') return [];
        return { shown: cell.id, cell: { ...cell, id: kernelIdOf(read(), cell.id), code: result.origin.code } };
      });
      const live = ran.filter(({ cell }) => world.isLive(cell));
      await world.outside.reset();
      const ids = live.flatMap(({ shown, cell }) => (world.isLive(cell) ? [] : shown));
      send({ type: 'lost', ids, what: 'services' });
    },
  };
}

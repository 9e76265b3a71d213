import type { Command } from './command';
import type { Workbook, WorkbookCell } from './workbook';

export type Applied = { readonly workbook: Workbook; readonly inverse: Command };

/** The notebook after a command, and the command that takes it back. Throws if the command does not fit: a mistake of ours. */
export function applyCommand(workbook: Workbook, command: Command): Applied {
  const { cells } = workbook;
  const withCells = (next: readonly WorkbookCell[]): Workbook => ({ ...workbook, cells: [...next] });
  switch (command.type) {
    case 'insert': {
      const { at, cell } = command;
      if (!Number.isInteger(at) || at < 0 || at > cells.length) throw new Error(`Bug: no position ${at}`);
      checkFree(cells, cell.id);
      return { workbook: withCells(cells.toSpliced(at, 0, cell)), inverse: { type: 'remove', id: cell.id } };
    }
    case 'remove': {
      const { at, cell } = find(cells, command.id);
      return { workbook: withCells(cells.toSpliced(at, 1)), inverse: { type: 'insert', at, cell } };
    }
    case 'move': {
      const { id, to } = command;
      const { at, cell } = find(cells, id);
      if (!Number.isInteger(to) || to < 0 || to >= cells.length) throw new Error(`Bug: no position ${to}`);
      const next = cells.toSpliced(at, 1).toSpliced(to, 0, cell);
      return { workbook: withCells(next), inverse: { type: 'move', id, to: at } };
    }
    case 'replace': {
      const { at, cell: before } = find(cells, command.id);
      checkFree(cells.toSpliced(at, 1), command.cell.id);
      return {
        workbook: withCells(cells.with(at, command.cell)),
        inverse: { type: 'replace', id: command.cell.id, cell: before },
      };
    }
    case 'rename':
      return {
        workbook: { ...workbook, title: command.title },
        inverse: { type: 'rename', title: workbook.title },
      };
    case 'all': {
      let after = workbook;
      const inverses: Command[] = [];
      for (const each of command.commands) {
        const applied = applyCommand(after, each);
        after = applied.workbook;
        inverses.unshift(applied.inverse);
      }
      return { workbook: after, inverse: { type: 'all', commands: inverses } };
    }
  }
}

function find(cells: readonly WorkbookCell[], id: string) {
  const at = cells.findIndex((cell) => cell.id === id);
  const cell = cells[at];
  if (!cell) throw new Error(`Bug: no cell "${id}"`);
  return { at, cell };
}

function checkFree(cells: readonly WorkbookCell[], id: string) {
  const twin = cells.find((cell) => cell.id.toLowerCase() === id.toLowerCase());
  if (twin) throw new Error(`Bug: a second cell "${id}"`);
}

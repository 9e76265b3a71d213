'use client';

import { formatAndSay } from '@/components/editor/format-and-say';
import { usesNativeEditor } from '@/components/editor/load-monaco';
import { showFlow } from '@/components/flow/flow-view';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { MenuChoice } from '@/components/ui/MenuChoice';
import { type CellLanguage, languageOf } from '@/lib/workbook/cell-changes';
import { canMerge } from '@/lib/workbook/split-merge';
import type { WorkbookCell } from '@/lib/workbook/workbook';
import { CELL_KEYS } from './cell-keys';
import { useDesk, useWorkbook } from './WorkbookContext';

type Kind = 'duckdb' | 'postgres' | 'ts' | 'text';

const LANGUAGES: Readonly<Record<Kind, CellLanguage>> = {
  duckdb: { language: 'sql', engine: 'duckdb' },
  postgres: { language: 'sql', engine: 'postgres' },
  ts: { language: 'ts' },
  text: 'text',
};

const KINDS: readonly { readonly id: Kind; readonly label: string }[] = [
  { id: 'duckdb', label: 'SQL, DuckDB' },
  { id: 'postgres', label: 'SQL, Postgres' },
  { id: 'ts', label: 'TypeScript' },
  { id: 'text', label: 'Text' },
];

const canFormat = (cell: WorkbookCell) =>
  cell.kind === 'code' && !(cell.language.language === 'ts' && usesNativeEditor());

function kindOf(language: CellLanguage): Kind {
  if (language === 'text') return 'text';
  return language.language === 'ts' ? 'ts' : language.engine;
}

/** All that can be done with a cell, each with its key. */
export function CellMenu({ id }: { id: string }) {
  return (
    <Menu label={`Cell ${id}`} button={<IconButton icon="more" label={`Cell menu of ${id}`} small data-keep="" />}>
      <CellMenuItems id={id} />
    </Menu>
  );
}

/** Drawn when the menu is open. */
function CellMenuItems({ id }: { id: string }) {
  const { actions, open } = useDesk();
  const notebook = useNotebook();
  const elsewhere = useWorkbook(({ saved }) => saved.status === 'elsewhere');
  const { workbook } = open.store.read();
  const at = workbook.cells.findIndex((cell) => cell.id === id);
  const cell = workbook.cells[at];
  if (!cell) return null;
  const why = (reason: string | undefined) => (elsewhere ? 'Another tab edits it.' : reason);
  const blocked = (reason: string | undefined) => ({ blocked: why(reason) });
  return (
    <>
      {cell.kind === 'code' && <MenuItem label="Run" keys="Mod+Enter" onAction={() => notebook.run(id)} />}
      {cell.kind === 'code' && (
        <MenuItem
          label="Format the code"
          keys="Shift+Alt+F"
          {...blocked(canFormat(cell) ? undefined : 'Under a finger TypeScript is not formatted.')}
          onAction={() => void formatAndSay(id)}
        />
      )}
      {cell.kind === 'code' && <MenuItem label="How it depends" keys="g" onAction={() => showFlow(id)} />}
      <MenuItem
        label="Add a cell above"
        keys="a"
        {...blocked(undefined)}
        onAction={() => actions.insert(id, 'above')}
      />
      <MenuItem
        label="Add a cell below"
        keys="b"
        {...blocked(undefined)}
        onAction={() => actions.insert(id, 'below')}
      />
      <MenuItem
        label="Move up"
        keys={CELL_KEYS.up}
        {...blocked(at === 0 ? 'It is the first.' : undefined)}
        onAction={() => actions.move(id, 'up')}
      />
      <MenuItem
        label="Move down"
        keys={CELL_KEYS.down}
        {...blocked(at === workbook.cells.length - 1 ? 'It is the last.' : undefined)}
        onAction={() => actions.move(id, 'down')}
      />
      <MenuItem
        label="Split at the caret"
        keys={CELL_KEYS.split}
        {...blocked(undefined)}
        onAction={() => actions.split(id)}
      />
      <MenuItem
        label="Merge with the cell below"
        keys={CELL_KEYS.merge}
        {...blocked(canMerge(workbook, id) ? undefined : 'Not of one language.')}
        onAction={() => actions.merge(id)}
      />
      <MenuItem
        label="Duplicate"
        keys={CELL_KEYS.duplicate}
        {...blocked(undefined)}
        onAction={() => actions.duplicate(id)}
      />
      <MenuItem label="Delete" keys="d d" {...blocked(undefined)} onAction={() => void actions.remove(id)} />
      {!elsewhere && (
        <MenuChoice<Kind>
          label="Language"
          options={KINDS}
          chosen={kindOf(languageOf(cell))}
          onChoose={(kind) => actions.changeLanguage(id, LANGUAGES[kind])}
        />
      )}
    </>
  );
}

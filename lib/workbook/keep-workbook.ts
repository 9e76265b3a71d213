import type { Store } from '../core/store';
import { type Keeper, keep } from '../storage/keeper';
import { browserTab, type TabHost } from '../storage/tab-host';
import type { OpenedWorkbook, Workbook } from './workbook';
import type { WorkbookEvent, WorkbookState } from './workbook-state';
import { keyOfFile, loadOpened, storeWorkbook } from './workbook-store';

export type WorkbookHost = TabHost & {
  open(id: string): Promise<OpenedWorkbook | undefined>;
  store(workbook: Workbook, added: ReadonlyMap<string, Uint8Array>, removed: readonly string[]): Promise<void>;
};

const browserWorkbooks: WorkbookHost = { ...browserTab, open: loadOpened, store: storeWorkbook };

const keysOf = ({ workbook }: WorkbookState): readonly string[] => workbook.files.map(({ key }) => key);

/** Keeps a notebook. It is open already: only what another tab wrote is read again. */
export function keepWorkbook(
  { read, subscribe, send }: Store<WorkbookState, WorkbookEvent>,
  host: WorkbookHost = browserWorkbooks,
): Keeper {
  const opened = read();
  const { id } = opened.workbook;
  /** The files whose bytes the browser has, and those that it was last given. */
  let kept = keysOf(opened);
  let given = kept;
  return keep(
    {
      name: `millrace workbook ${id}`,
      place: { store: 'workbooks', key: id },
      read,
      subscribe,
      isChanged: (a, b) => a.workbook !== b.workbook,
      async restore(isTaken) {
        const written = isTaken ? await host.open(id) : undefined;
        if (!written) return { written: opened, saved: read().saved };
        send({ type: 'loaded', opened: written });
        const state = read();
        kept = keysOf(state);
        given = kept;
        return { written: state, saved: { status: 'saved', at: state.workbook.changedAt } };
      },
      async write(state, at, isNew) {
        if (isNew) kept = [];
        const keys = keysOf(state);
        const added = new Map(
          keys.flatMap((key): [string, Uint8Array][] => {
            const content = kept.includes(key) ? undefined : state.contents.get(key);
            return content ? [[key, content]] : [];
          }),
        );
        const removed = [...kept, ...given].filter((key) => !keys.includes(key));
        given = keys;
        await host.store({ ...state.workbook, changedAt: at }, added, removed);
        kept = keys;
      },
      records: ({ workbook, contents }, at) => [
        { store: 'workbooks', key: id, value: { ...workbook, changedAt: at } },
        ...workbook.files.flatMap(({ key }) => {
          const bytes = contents.get(key);
          return bytes ? [{ store: 'workbooks' as const, key: keyOfFile(id, key), value: { version: 1, bytes } }] : [];
        }),
      ],
      tell(saved) {
        if (saved.status === 'cleared') kept = [];
        send({ type: 'saved', saved });
      },
    },
    host,
  );
}

import { workOf as workOfDraft } from '../authoring/draft';
import { newKey } from '../core/new-key';
import type { Place, StoredRecord } from '../storage/open-records';
import type { SetAside } from './contents';
import type { Item } from './items';
import type { Choice, PlannedItem } from './plan-import';

/** What an import writes, all of it or nothing. */
export type Changes = {
  readonly puts: readonly StoredRecord[];
  readonly deletes: readonly Place[];
  readonly aside: readonly SetAside[];
};

export function changesFor(plan: readonly PlannedItem[], chosen: ReadonlyMap<string, Choice>): Changes {
  const puts: StoredRecord[] = [];
  const deletes: Place[] = [];
  const aside: SetAside[] = [];
  for (const { item, here, usual } of plan) {
    const choice = chosen.get(item.id) ?? usual;
    if (choice === 'mine') continue;
    const records = choice === 'both' ? asAnother(item) : item.records;
    puts.push(...records);
    if (item.aside) aside.push(item.aside);
    if (here?.status === 'unreadable') aside.push(...here.records.map(toAside));
    const isPut = (place: Place) => records.some(({ store, key }) => store === place.store && key === place.key);
    if (choice === 'file') deletes.push(...(here?.records ?? []).filter((record) => !isPut(record)).map(placeOf));
  }
  return { puts, deletes, aside };
}

/** Nobody knows what it was: its bytes are not lost. */
const toAside = ({ key, value }: StoredRecord): SetAside => ({ lesson: key, found: Date.now(), record: value });

const placeOf = ({ store, key }: StoredRecord): Place => ({ store, key });

/** A draft or a notebook under an id of its own, with all that belongs to it. */
function asAnother({ records }: Item): readonly StoredRecord[] {
  const [main] = records;
  if (!main) return [];
  const id = newKey();
  return records.map(({ store, key, value }) => {
    if (store === 'lessons')
      return { store, key: workOfDraft(id), value: { ...asObject(value), lesson: workOfDraft(id) } };
    if (key === main.key) return { store, key: id, value: { ...asObject(value), id } };
    return { store, key: `${id}${key.slice(main.key.length)}`, value };
  });
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

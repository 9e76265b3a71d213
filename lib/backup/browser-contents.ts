import { FIRMLY, openStorage, STORE_NAMES } from '../storage/database';
import type { StoredRecord } from '../storage/open-records';
import type { Changes } from './changes';
import type { Contents } from './contents';

const ALL_STORES = [...STORE_NAMES, 'quarantine'] as const;

/** All that this browser keeps, as it is. */
export async function loadContents(): Promise<Contents> {
  const transaction = (await openStorage()).transaction(ALL_STORES, 'readonly');
  const records: StoredRecord[] = [];
  for (const store of STORE_NAMES) {
    const [keys, values] = await Promise.all([
      transaction.objectStore(store).getAllKeys(),
      transaction.objectStore(store).getAll(),
    ]);
    records.push(...keys.map((key, index) => ({ store, key, value: values[index] })));
  }
  const aside = await transaction.objectStore('quarantine').getAll();
  await transaction.done;
  return { records, aside };
}

/** Writes all of it or nothing. No other tab writes what is written here until it takes it over. */
export async function writeChanges(changes: Changes): Promise<void> {
  const names = changes.puts.flatMap(lockOf);
  await holdAll(names, () => store(changes));
}

async function store({ puts, deletes, aside }: Changes): Promise<void> {
  const transaction = (await openStorage()).transaction(ALL_STORES, 'readwrite', FIRMLY);
  const work = [
    ...deletes.map(({ store, key }) => transaction.objectStore(store).delete(key)),
    ...puts.map(({ store, key, value }) => transaction.objectStore(store).put(value, key)),
    ...aside.map((record) => transaction.objectStore('quarantine').add(record)),
  ];
  await Promise.all([...work, transaction.done]);
}

/** The lock of whoever keeps a record that is open. */
function lockOf({ store, key }: StoredRecord): readonly string[] {
  if (store === 'lessons') return [`millrace ${key}`];
  if (store === 'practice' || key.includes('/')) return [];
  return [`millrace ${store === 'drafts' ? 'draft' : 'workbook'} ${key}`];
}

/** Takes the locks from the tabs that have them: what is open there is read only from then on. */
async function holdAll([name, ...others]: readonly string[], use: () => Promise<void>): Promise<void> {
  if (name === undefined || !('locks' in navigator)) return use();
  await navigator.locks.request(name, { steal: true }, () => holdAll(others, use));
}

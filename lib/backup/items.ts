import { titleOf, workOf as workOfDraft } from '../authoring/draft';
import { hashText } from '../core/hash';
import type { StoredRecord } from '../storage/open-records';
import type { Contents, SetAside } from './contents';
import { toPlain } from './plain-json';
import { readValue } from './read-value';

export type ItemKind = 'lesson' | 'practice' | 'draft' | 'workbook' | 'aside';

/** One thing that a reader would call one: a draft with its files and the work on it, a notebook with its files. */
type Facts = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** All of it, the record it is named by first. */
  readonly records: readonly StoredRecord[];
  readonly aside: SetAside | undefined;
};
export type Item =
  | (Facts & {
      readonly status: 'read';
      /** When it was changed last. */
      readonly at: number;
      /** Two that are the same have the same. When they were written does not count. */
      readonly digest: string;
    })
  | (Facts & { readonly status: 'newer' | 'unreadable' });

const KINDS = { lessons: 'lesson', practice: 'practice', drafts: 'draft', workbooks: 'workbook' } as const;

/** All that is in a reader's work. Bytes that belong to nothing are left out. */
export function itemsIn({ records, aside }: Contents): readonly Item[] {
  const draftWork = new Set(
    records.flatMap(({ store, key }) => (store === 'drafts' && !key.includes('/') ? workOfDraft(key) : [])),
  );
  const mains = records.filter(({ store, key }) =>
    store === 'drafts' || store === 'workbooks' ? !key.includes('/') : store !== 'lessons' || !draftWork.has(key),
  );
  return [...mains.map((main) => itemOf(main, records)), ...aside.map(asideItem)];
}

function itemOf(main: StoredRecord, all: readonly StoredRecord[]): Item {
  const { store, key } = main;
  const found = readValue(main);
  const facts = { id: `${store} ${key}`, kind: KINDS[store], aside: undefined };
  if (found.status !== 'read') return { ...facts, title: key, records: [main], status: found.status };
  const read = [{ ...main, value: found.value }, ...all.filter((other) => belongs(other, main))];
  return {
    ...facts,
    title: titleIn(main, found.value),
    records: read,
    status: 'read',
    at: found.at,
    digest: digestOf(read),
  };
}

function belongs({ store, key }: StoredRecord, main: StoredRecord): boolean {
  if (main.store === 'drafts' && store === 'lessons') return key === workOfDraft(main.key);
  return store === main.store && (store === 'drafts' || store === 'workbooks') && key.startsWith(`${main.key}/`);
}

function titleIn({ store, key }: StoredRecord, value: unknown): string {
  if (typeof value !== 'object' || value === null) return key;
  if (store === 'drafts' && 'text' in value) return titleOf(String(value.text));
  if (store === 'workbooks' && 'title' in value) return String(value.title);
  if (store !== 'practice') return key;
  return 'question' in value ? String(value.question) : 'A session';
}

const asideItem = (aside: SetAside): Item => {
  const digest = digestOf([aside.lesson, aside.record]);
  return {
    id: `aside ${digest}`,
    kind: 'aside',
    title: aside.lesson,
    records: [],
    aside,
    status: 'read',
    at: aside.found,
    digest,
  };
};

const TIMES: ReadonlySet<string> = new Set(['savedAt', 'changedAt', 'contentHash']);

const digestOf = (value: unknown): string =>
  hashText(
    JSON.stringify(
      toPlain(value, (bytes) => hashText(new TextDecoder('latin1').decode(bytes))),
      (key, inner: unknown) =>
        TIMES.has(key)
          ? undefined
          : typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
            : inner,
    ),
  );

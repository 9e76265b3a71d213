import type { Contents } from './contents';
import { type Item, itemsIn } from './items';

/** Whose it will be afterwards: what is here stays, what the file has takes its place, or both are there. */
export type Choice = 'mine' | 'file' | 'both';

/** How what a file has stands to what is here. `other`: they differ, and were changed at the same time. */
export type Standing = 'new' | 'same' | 'newer' | 'older' | 'other' | 'from a later release' | 'unreadable';

export type PlannedItem = {
  readonly item: Item;
  /** What is here under the same name. */
  readonly here: Item | undefined;
  readonly standing: Standing;
  /** What can be chosen; nothing if there is nothing to choose. */
  readonly choices: readonly Choice[];
  /** What is done unless something else is chosen: nobody's newer work is lost. */
  readonly usual: Choice;
};

/** What would become of each thing in a file. */
export function planImport(file: Contents, here: Contents): readonly PlannedItem[] {
  const mine = new Map(itemsIn(here).map((item) => [item.id, item]));
  return itemsIn(file).map((item) => plannedItem(item, mine.get(item.id)));
}

function plannedItem(item: Item, here: Item | undefined): PlannedItem {
  const standing = standingOf(item, here);
  const facts = { item, here, standing };
  switch (standing) {
    case 'new':
      return { ...facts, choices: ['mine', 'file'], usual: 'file' };
    case 'same':
    case 'unreadable':
    case 'from a later release':
      return { ...facts, choices: [], usual: 'mine' };
    case 'newer':
    case 'older':
    case 'other':
      return { ...facts, choices: choicesFor(item), usual: standing === 'newer' ? 'file' : 'mine' };
  }
}

const UNREAD = { newer: 'from a later release', unreadable: 'unreadable' } as const;

function standingOf(item: Item, here: Item | undefined): Standing {
  if (item.status !== 'read') return UNREAD[item.status];
  if (!here) return 'new';
  if (here.status !== 'read') return here.status === 'newer' ? UNREAD.newer : 'newer';
  if (item.digest === here.digest) return 'same';
  if (item.at === here.at) return 'other';
  return item.at > here.at ? 'newer' : 'older';
}

/** Of drafts and notebooks there can be two; of a lesson's work only one. */
const choicesFor = ({ kind }: Item): readonly Choice[] =>
  kind === 'draft' || kind === 'workbook' ? ['mine', 'file', 'both'] : ['mine', 'file'];

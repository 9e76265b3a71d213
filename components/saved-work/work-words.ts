import { sizeWords } from '@/components/ui/words';
import type { Contents } from '@/lib/backup/contents';
import { type ItemKind, itemsIn } from '@/lib/backup/items';
import type { Choice, PlannedItem, Standing } from '@/lib/backup/plan-import';
import type { Room } from '@/lib/storage/persistence';

const ONE: Readonly<Record<ItemKind, string>> = {
  lesson: 'lesson or question',
  practice: 'record of practice',
  draft: 'draft',
  workbook: 'notebook',
  aside: 'record that could not be read',
};
const MANY: Readonly<Record<ItemKind, string>> = {
  lesson: 'lessons and questions',
  practice: 'records of practice',
  draft: 'drafts',
  workbook: 'notebooks',
  aside: 'records that could not be read',
};
export const KIND_WORDS = ONE;

/** "3 lessons and questions, 1 draft" */
export function contentsWords(contents: Contents): string {
  const items = itemsIn(contents);
  const kinds = ['lesson', 'practice', 'draft', 'workbook', 'aside'] as const;
  const parts = kinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : `${count} ${count === 1 ? ONE[kind] : MANY[kind]}`;
  });
  return parts.length === 0 ? 'nothing yet' : parts.join(', ');
}

/** "12 MB of 3 GB used" */
export const roomWords = ({ used, quota }: Room) => `${sizeWords(used)} of ${sizeWords(quota)} used`;

const STANDING: Readonly<Record<Standing, string>> = {
  new: 'not here yet',
  same: 'the same as here',
  newer: 'newer than here',
  older: 'older than here',
  other: 'not the same as here',
  'from a later release': 'of a newer version of this page: load the page again to bring it in',
  unreadable: 'cannot be read',
};
export const standingWords = ({ standing }: PlannedItem) => STANDING[standing];

export const choiceWords = (choice: Choice, { standing }: PlannedItem): string => {
  if (standing === 'new') return choice === 'file' ? 'Bring in' : 'Leave out';
  return choice === 'mine' ? 'Keep mine' : choice === 'file' ? 'Take the file’s' : 'Both';
};

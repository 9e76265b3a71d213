import { memberAt } from '../../core/member-at';
import type { Value } from '../../core/value';
import { draw } from '../deck';
import { openStreams } from '../random';
import { columnsOf, type Dirt, type Recipe } from '../recipe';
import { type Item, postAll } from './post-all';

const [DELETED_COMMENTS, DELETED_STORIES, DEAD, LOST] = [3, 2, 4, 3];
/** The service no longer gives an item that its parent still names. */
const LOST_KIND = 'names a child that is not there';

export const hnItem: Recipe = {
  about: 'Items as a news site gives them, stories and what was said about them. All of them are invented.',
  columns: columnsOf(`
    id INTEGER one number per item, in the order of time
    type VARCHAR story, comment, job or poll
    by VARCHAR who wrote it; NULL if it was deleted; to be quoted in SQL
    time INTEGER seconds since 1970
    title VARCHAR of a story, a job or a poll
    text VARCHAR of a comment, as HTML
    score INTEGER of what can be voted for; NULL for comments and deleted items
    kids INTEGER[] the comments on it, or NULL
    parent INTEGER what a comment is about
    deleted BOOLEAN true, or NULL
    dead BOOLEAN true, or NULL
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('hn_item');
    const all = postAll(open);
    const fates = open('fates');
    const early = memberAt(all, 0);
    const others = all.filter((item) => item !== early && item.parent !== early.id);
    const leaves = others.filter(({ type, kids }) => type === 'comment' && kids.length === 0);
    const comments = draw(leaves, DELETED_COMMENTS + LOST + DEAD, fates);
    const lost = new Set(comments.splice(0, LOST));
    const dead = new Set(comments.splice(0, DEAD));
    const stories = others.filter(({ type }) => type === 'story');
    const deleted = new Set([...comments, ...draw(stories, DELETED_STORIES, fates)]);

    const left = all.filter((item) => !lost.has(item));
    const dirt = [...lost].map((item): Dirt => ({ table: 'hn_item', key: `${item.parent}`, kind: LOST_KIND }));
    return { rows: left.map((item) => rowOf(item, deleted.has(item), dead.has(item))), dirt };
  },
};

function rowOf(item: Item, deleted: boolean, dead: boolean): Value[] {
  const { id, type, time, kids, parent } = item;
  const children = kids.length > 0 ? kids : null;
  if (deleted) return [id, type, null, time, null, null, null, children, parent, true, null];
  return [id, type, item.by, time, item.title, item.text, item.score, children, parent, null, dead || null];
}

import { draw } from '../deck';
import { DAY_SECONDS, secondOf } from '../moment';
import type { Random } from '../random';
import { COMMENTS, JOBS, MEMBERS, POLL, THINGS, TITLES } from './news-words';

export type Item = {
  readonly id: number;
  readonly type: 'story' | 'comment' | 'job' | 'poll';
  readonly by: string;
  readonly time: number;
  readonly title: string | null;
  readonly text: string | null;
  readonly score: number | null;
  readonly parent: number | null;
  /** Filled while others answer. */
  readonly kids: number[];
};

const FIRST_ID = 16_222_426;
const [STORIES, COMMENTS_IN_ALL] = [58, 241];
const DEEPEST = 6;
const DAYS = 5;

/** In the order of time: what was posted in five days, each comment after what it is about. */
export function postAll(open: (name: string) => Random): Item[] {
  const posts = postsOf(open('title'));
  const [writing, timing, numbering] = [open('by'), open('time'), open('id')];
  const [scoring, answering] = [open('score'), open('parent')];
  const comments = open('text');
  const [opening, ...others] = [...posts, ...new Array<null>(COMMENTS_IN_ALL).fill(null)];
  const order = [opening ?? null, ...open('order').shuffle(others)];
  const step = Math.trunc((2 * DAYS * DAY_SECONDS) / order.length);
  let [id, time] = [FIRST_ID, secondOf('2018-01-24')];
  const items: Item[] = [];
  const depths = new Map<Item, number>();

  for (const post of order) {
    const about = post === null ? parentAmong(items, depths, answering) : undefined;
    const item: Item = {
      id,
      type: post?.type ?? 'comment',
      by: writing.pick(MEMBERS),
      time,
      title: post?.title ?? null,
      text: post === null ? comments.pick(COMMENTS) : null,
      score: post === null ? null : scoreOf(post.type, scoring),
      parent: about?.id ?? null,
      kids: [],
    };
    about?.kids.push(id);
    depths.set(item, about === undefined ? 0 : (depths.get(about) ?? 0) + 1);
    items.push(item);
    id += numbering.between(1, 40);
    time += timing.between(1, step);
  }
  return items;
}

type Post = { readonly type: Exclude<Item['type'], 'comment'>; readonly title: string };

function postsOf(random: Random): Post[] {
  const titles = draw(
    TITLES.flatMap((title) => THINGS.map((thing) => capitalised(title.replace('*', thing)))),
    STORIES,
    random,
  );
  return [
    ...titles.map((title): Post => ({ type: 'story', title })),
    ...JOBS.map((title): Post => ({ type: 'job', title })),
    { type: 'poll', title: POLL },
  ];
}

const capitalised = (title: string) => `${title.charAt(0).toUpperCase()}${title.slice(1)}`;

const scoreOf = (type: Post['type'], random: Random) =>
  type === 'job' ? 1 : Math.min(random.between(1, 900), random.between(1, 300), random.between(1, 400));

/** A story or a comment of the last days, never below the deepest level; half of the time the latest thread goes on. */
function parentAmong(items: readonly Item[], depths: ReadonlyMap<Item, number>, random: Random): Item {
  const open = items.filter((item) => {
    return ['story', 'comment', 'poll'].includes(item.type) && (depths.get(item) ?? 0) < DEEPEST;
  });
  return random.below(2) === 0 ? random.pick(open) : random.pick(open.slice(-6));
}

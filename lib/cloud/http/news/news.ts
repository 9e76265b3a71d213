import type { Value } from '../../../core/value';
import { hnItem } from '../../../datasets/news/hn-item';
import type { Service, ServiceReply, ServiceRequest } from '../../service';
import { jsonReply } from '../reply';
import { requestWords } from '../request-words';

const HOST = 'hacker-news.firebaseio.com';
const ANSWER_MS = 40;

type Item = Readonly<Record<string, Value>> & { readonly id: number };

/** The items of a news site. */
export const news: Service<null> = {
  name: HOST,
  answers: ({ hostname }) => hostname === HOST,
  initial: null,
  renewed: () => null,
  handle: (_, request) => ({
    state: null,
    reply: answer(request),
    call: requestWords(request),
    changes: false,
  }),
  refusal: (_, status, headers) =>
    jsonReply(status, { error: status === 429 ? 'Too many requests' : 'Internal error' }, { headers }),
  words: requestWords,
};

function answer({ method, url }: ServiceRequest): ServiceReply {
  if (method !== 'GET' && method !== 'HEAD') return jsonReply(401, { error: 'Permission denied' });
  const found = lookUp(url.pathname);
  if (found === undefined) return jsonReply(404, { error: `There is nothing at ${url.pathname}` });
  const reply = jsonReply(200, found, { afterMs: ANSWER_MS });
  return url.searchParams.get('print') === 'pretty' ? { ...reply, body: JSON.stringify(found, null, 2) } : reply;
}

/** Undefined if there is no such path; an item that is not there is null. */
function lookUp(path: string): unknown {
  const [, id] = /^\/v0\/item\/(\w+)\.json$/.exec(path) ?? [];
  if (id !== undefined) return items().get(Number(id)) ?? null;
  if (path === '/v0/maxitem.json') return Math.max(...items().keys());
  if (path !== '/v0/topstories.json') return undefined;
  const stories = [...items().values()].filter(({ type, deleted }) => type === 'story' && !deleted);
  return stories.sort((a, b) => Number(b.score) - Number(a.score) || a.id - b.id).map((story) => story.id);
}

let made: ReadonlyMap<number, Item> | undefined;

function items(): ReadonlyMap<number, Item> {
  made ??= makeItems();
  return made;
}

/** Fields that are null in the table are not there. */
function makeItems(): ReadonlyMap<number, Item> {
  const names = hnItem.columns.map(({ name }) => name);
  const rows = hnItem.make().rows.map((row): Item => {
    const fields = row.flatMap((value, at) => (value === null ? [] : [[names[at] ?? '', value] as const]));
    return { ...Object.fromEntries(fields), id: Number(row[0]) };
  });
  const found = new Map(rows.map((item) => [item.id, item]));
  const below = (item: Item): number =>
    kidsOf(item).reduce((sum, kid) => {
      const child = found.get(kid);
      return sum + (child ? 1 + below(child) : 0);
    }, 0);
  return new Map(
    rows.map((item): [number, Item] => {
      const counted = item.score !== undefined && item.type !== 'job';
      const url = item.type === 'story' && !String(item.title).startsWith('Ask HN');
      return [
        item.id,
        {
          ...item,
          ...(counted && { descendants: below(item) }),
          ...(url && counted && { url: `https://example.com/stories/${item.id}` }),
        },
      ];
    }),
  );
}

const kidsOf = ({ kids }: Item): readonly number[] => (Array.isArray(kids) ? kids.map(Number) : []);

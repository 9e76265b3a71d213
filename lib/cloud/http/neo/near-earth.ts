import type { Service, ServiceReply, ServiceRequest } from '../../service';
import { poisonRows } from '../poison-rows';
import { jsonReply } from '../reply';
import { requestWords } from '../request-words';
import { sendInParts } from '../send-in-parts';
import type { Asteroid } from './asteroid';
import { allApproaches, asteroidsOn, dayOfId } from './asteroids-on';

const HOST = 'api.nasa.gov';
const ROOT = `https://${HOST}/neo/rest/v1`;
const KEY = 'DEMO_KEY';
const FEED_MS = 180;
const DAY_MS = 86_400_000;
const MOST_DAYS = 7;

/** Asteroids near the earth, as NASA's service gives them. */
export const nearEarth: Service<null> = {
  name: HOST,
  answers: ({ hostname }) => hostname === HOST,
  initial: null,
  renewed: () => null,
  async handle(_, request) {
    return { state: null, reply: await answer(request), call: requestWords(request), changes: false };
  },
  refusal: (kind, status, headers) =>
    kind === 'throttled'
      ? jsonReply(status, refused('OVER_RATE_LIMIT', 'You have exceeded your rate limit. Try again later.'), {
          headers,
        })
      : jsonReply(status, {
          code: status,
          http_error: 'INTERNAL_SERVER_ERROR',
          error_message: 'Something went wrong.',
        }),
  words: requestWords,
};

async function answer(request: ServiceRequest): Promise<ServiceReply> {
  const { url, headers, method } = request;
  const key = url.searchParams.get('api_key') ?? headers.get('x-api-key');
  if (!key) return jsonReply(403, refused('API_KEY_MISSING', 'No api_key was supplied.'));
  if (key !== KEY) return jsonReply(403, refused('API_KEY_INVALID', 'An invalid api_key was supplied.'));
  if (method !== 'GET' && method !== 'HEAD') return jsonReply(405, failure(405, 'METHOD_NOT_ALLOWED', method, url));
  if (url.pathname === '/neo/rest/v1/feed') return feed(request, key);
  const [, id] = /^\/neo\/rest\/v1\/neo\/([^/]+)$/.exec(url.pathname) ?? [];
  const found = id === undefined ? undefined : findAsteroid(id);
  if (!found) return jsonReply(404, failure(404, 'NOT_FOUND', 'The resource does not exist.', url));
  return sendInParts(request, linked({ ...found, close_approach_data: allApproaches(found) }, key), FEED_MS);
}

const refused = (code: string, message: string) => ({
  error: { code, message: `${message} Get one at https://${HOST}:443` },
});
const failure = (code: number, http_error: string, error_message: string, { href }: URL) => ({
  code,
  http_error,
  error_message,
  request: href,
});

async function feed(request: ServiceRequest, key: string): Promise<ServiceReply> {
  const { searchParams } = request.url;
  const given = searchParams.get('start_date');
  const start = given === null ? Math.floor(request.now / DAY_MS) * DAY_MS : timeOf(given);
  const last = searchParams.get('end_date');
  const end = last === null ? start + MOST_DAYS * DAY_MS : timeOf(last);
  if (!(end >= start && end - start <= MOST_DAYS * DAY_MS)) {
    const words = 'Date Format Exception - Expected format (yyyy-mm-dd) - The Feed date limit is only 7 Days';
    return jsonReply(400, failure(400, 'BAD_REQUEST', words, request.url));
  }
  const isDetailed = searchParams.get('detailed') === 'true';
  const days = Array.from({ length: (end - start) / DAY_MS + 1 }, (_, at) => dayOf(start + at * DAY_MS));
  const passing = days.flatMap((day) => asteroidsOn(day).map((found) => ({ day, found })));
  const rows = passing.map(({ found }) =>
    linked(isDetailed ? { ...found, close_approach_data: allApproaches(found) } : found, key),
  );
  const told = poisonRows(rows, request.faults);
  const link = (from: number, to: number) => {
    const query = { start_date: dayOf(from), end_date: dayOf(to), detailed: String(isDetailed), api_key: key };
    return `${ROOT}/feed?${new URLSearchParams(query)}`;
  };
  const span = end - start;
  return sendInParts(
    request,
    {
      links: {
        next: link(end, end + span),
        previous: link(start - span, start),
        self: link(start, end),
      },
      element_count: rows.length,
      near_earth_objects: Object.fromEntries(
        days.map((day) => [day, told.filter((_, at) => passing[at]?.day === day)]),
      ),
    },
    FEED_MS,
  );
}

const linked = (found: Asteroid, key: string) => ({
  links: { self: `${ROOT}/neo/${found.id}?api_key=${key}` },
  ...found,
});

function findAsteroid(id: string): Asteroid | undefined {
  const day = dayOfId(id);
  return day === undefined ? undefined : asteroidsOn(day).find((found) => found.id === id);
}

/** NaN if it is no day. */
function timeOf(day: string): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(time) || dayOf(time) !== day ? Number.NaN : time;
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

import { FIRST_NAMES, LAST_NAMES } from '../../../datasets/people';
import { openStreams } from '../../../datasets/random';
import type { Service, ServiceReply, ServiceRequest } from '../../service';
import { poisonRows } from '../poison-rows';
import { htmlReply, jsonReply } from '../reply';
import { requestWords } from '../request-words';

const NAME = 'example.com';
const HOSTS = new Set([NAME, 'api.example.com']);
const [PAGES, ROWS] = [12, 20];
const [CALLS, PERIOD_SECONDS] = [10, 900];
const ANSWER_MS = 60;

/** The window that is open: it begins with the first call after the one before it. */
type Window = { readonly start: number; readonly calls: number; readonly refusals: number };

const CLOSED: Window = { start: Number.NEGATIVE_INFINITY, calls: 0, refusals: 0 };

/** Orders, page by page, ten calls in fifteen minutes. */
export const pages: Service<Window> = {
  name: NAME,
  answers: ({ hostname }) => HOSTS.has(hostname),
  initial: CLOSED,
  renewed: () => CLOSED,
  handle(window, request) {
    const { reply, window: next = window } = answer(window, request);
    return { state: next, reply, call: requestWords(request), changes: false };
  },
  refusal: (kind, status, headers) =>
    jsonReply(status, { error: kind === 'throttled' ? 'Too many calls.' : 'Something broke here.' }, { headers }),
  words: requestWords,
};

function answer(before: Window, request: ServiceRequest): { readonly reply: ServiceReply; readonly window?: Window } {
  const { method, url, now, faults } = request;
  if (url.protocol === 'http:')
    return { reply: htmlReply(301, '', { location: url.href.replace(/^http:/, 'https:') }) };
  if (method !== 'GET' && method !== 'HEAD')
    return { reply: jsonReply(405, { error: `${method} is not allowed here.` }, { headers: { allow: 'GET, HEAD' } }) };
  if (url.pathname === '/') return { reply: htmlReply(200, FRONT_PAGE) };
  if (url.pathname !== '/data') return { reply: htmlReply(404, NOT_FOUND) };
  const isOver = now >= before.start + PERIOD_SECONDS * 1_000 || now < before.start;
  const window = isOver ? { ...CLOSED, start: now } : before;
  const left = Math.ceil((window.start - now) / 1_000 + PERIOD_SECONDS);
  if (window.calls === CALLS)
    return { reply: tooMany(window, now, left), window: { ...window, refusals: window.refusals + 1 } };
  const counted = { ...window, calls: window.calls + 1 };
  return { reply: page(url, faults, limitsOf(counted, left)), window: counted };
}

const limitsOf = ({ calls }: Window, left: number) => ({
  'x-ratelimit-limit': String(CALLS),
  'x-ratelimit-remaining': String(CALLS - calls),
  'x-ratelimit-reset': String(left),
});

/** When to come again is told in seconds and as a date by turns: both are allowed. */
function tooMany(window: Window, now: number, left: number): ServiceReply {
  const date = new Date(now + left * 1_000).toUTCString();
  const headers = { ...limitsOf(window, left), 'retry-after': window.refusals % 2 === 0 ? String(left) : date };
  return jsonReply(429, { error: `More than ${CALLS} calls in ${PERIOD_SECONDS} seconds.` }, { headers });
}

function page(url: URL, faults: ServiceRequest['faults'], headers: Readonly<Record<string, string>>): ServiceReply {
  const given = url.searchParams.get('page') ?? '1';
  if (!/^\d{1,6}$/.test(given)) return jsonReply(400, { error: `page is a whole number, not ${given}.` }, { headers });
  const number = Number(given);
  if (number < 1 || number > PAGES) return jsonReply(404, { error: `There are the pages 1 to ${PAGES}.` }, { headers });
  const next = number < PAGES ? `${url.origin}/data?page=${number + 1}` : null;
  const rows = poisonRows(ordersOf(number), faults);
  return jsonReply(200, { page: number, pages: PAGES, rows, next }, { afterMs: ANSWER_MS, headers });
}

const MINUTE = 60_000;
const FIRST_ORDER = Date.parse('2026-02-01T00:00:00Z');

function ordersOf(number: number) {
  const open = openStreams(`pages/${number}`);
  const [names, amounts, minutes] = [open('customer'), open('amount'), open('minute')];
  let minute = (number - 1) * ROWS * 120;
  return Array.from({ length: ROWS }, (_, at) => {
    minute += minutes.between(10, 120);
    return {
      id: (number - 1) * ROWS + at + 1,
      customer: `${names.pick(FIRST_NAMES)} ${names.pick(LAST_NAMES)}`,
      amount: amounts.between(250, 24_000) / 100,
      ordered_at: new Date(FIRST_ORDER + minute * MINUTE).toISOString(),
    };
  });
}

const FRONT_PAGE = `<!doctype html>
<html lang="en">
<title>Example Domain</title>
<h1>Example Domain</h1>
<p>This domain is for use in documentation examples. Orders are at <a href="/data?page=1">/data?page=1</a>.</p>
</html>
`;
const NOT_FOUND = '<!doctype html>\n<html lang="en">\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n</html>\n';

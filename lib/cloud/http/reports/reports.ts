import { openStreams } from '../../../datasets/random';
import type { Service, ServiceReply, ServiceRequest } from '../../service';
import { poisonRows } from '../poison-rows';
import { jsonReply } from '../reply';
import { requestWords } from '../request-words';

const HOST = 'reports.example.com';

type Report = {
  /** What it wants to know, and a value that makes sense. */
  readonly wants: string;
  readonly value: string;
  readonly afterMs: number;
};

const REPORTS: Readonly<Record<string, Report>> = {
  sales: { wants: 'month', value: '2026-02', afterMs: 300 },
  refunds: { wants: 'month', value: '2026-02', afterMs: 120 },
  stock: { wants: 'warehouse', value: 'north', afterMs: 50 },
  visits: { wants: 'day', value: '2026-03-01', afterMs: 450 },
  orders: { wants: 'status', value: 'paid', afterMs: 900 },
  payments: { wants: 'currency', value: 'EUR', afterMs: 250 },
  customers: { wants: 'country', value: 'DE', afterMs: 600 },
  campaigns: { wants: 'channel', value: 'mail', afterMs: 150 },
};
/** The one that answers the third time only, then the sixth. */
const [FLAKY, ATTEMPTS] = ['refunds', 3];

/** How often the flaky one was asked. */
type Asked = number;

/** Eight reports of a shop, each with its own latency. */
export const reports: Service<Asked> = {
  name: HOST,
  answers: ({ hostname }) => hostname === HOST,
  initial: 0,
  renewed: () => 0,
  handle(asked, request) {
    const next = request.url.pathname === `/${FLAKY}` ? asked + 1 : asked;
    return { state: next, reply: answer(next, request), call: requestWords(request), changes: false };
  },
  refusal: (kind, status, headers) =>
    jsonReply(
      status,
      { error: kind === 'throttled' ? 'Too many reports.' : 'The report could not be made.' },
      { headers },
    ),
  words: requestWords,
};

function answer(asked: Asked, { method, url, faults }: ServiceRequest): ServiceReply {
  if (method !== 'GET' && method !== 'HEAD')
    return jsonReply(405, { error: `${method} is not allowed here.` }, { headers: { allow: 'GET, HEAD' } });
  if (url.pathname === '/') return jsonReply(200, { reports: Object.entries(REPORTS).map(described) }, { afterMs: 30 });
  const name = url.pathname.slice(1);
  const report = Object.hasOwn(REPORTS, name) ? REPORTS[name] : undefined;
  if (!report) return jsonReply(404, { error: `There is no report ${name}.` });
  const { wants, afterMs } = report;
  const value = url.searchParams.get(wants);
  if (!value) return jsonReply(400, { error: `The report ${name} needs ${wants}.` }, { afterMs });
  if (name === FLAKY && asked % ATTEMPTS !== 0)
    return jsonReply(
      asked % ATTEMPTS === 1 ? 500 : 503,
      { error: `The report ${name} could not be made.` },
      { afterMs },
    );
  const rows = poisonRows(rowsOf(name, wants, value), faults);
  return jsonReply(200, { report: name, [wants]: value, rows }, { afterMs });
}

const described = ([name, { wants, value }]: [string, Report]) => ({
  name,
  api_url: `https://${HOST}/${name}`,
  requestParams: { [wants]: value },
});

const ITEMS = ['lamp', 'chair', 'desk', 'shelf', 'rug', 'vase', 'clock', 'mirror', 'stool', 'frame'];

function rowsOf(name: string, wants: string, value: string) {
  const open = openStreams(`reports/${name}/${value}`);
  const [items, numbers, amounts] = [open('item'), open('count'), open('amount')];
  return items
    .shuffle(ITEMS)
    .slice(0, numbers.between(5, ITEMS.length))
    .map((item, at) => ({
      id: at + 1,
      [wants]: value,
      item,
      count: numbers.between(1, 90),
      amount: amounts.between(500, 90_000) / 100,
    }));
}

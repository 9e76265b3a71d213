import type { Fault } from '../../../core/fault';
import type { Case, Cases } from './case';
import { cloudOutside } from './cloud-outside';
import { cells } from './test-cases';

/** What cells give, but for the calls that are told below each. */
const answers =
  (codes: readonly string[], faults?: readonly Fault[]): Case['act'] =>
  async (engine) => {
    const outcomes = await cells(codes, undefined, () => cloudOutside(faults))(engine);
    return Array.isArray(outcomes) ? outcomes.map(withoutCalls) : outcomes;
  };

function withoutCalls(outcome: unknown): unknown {
  if (Array.isArray(outcome)) {
    const rest = outcome.filter((output) => !isCalls(output));
    return rest.length === 1 ? rest[0] : rest;
  }
  if (typeof outcome !== 'object' || outcome === null || !('outputs' in outcome)) return outcome;
  const { outputs, ...failure } = outcome;
  const rest = withoutCalls(outputs);
  return Array.isArray(rest) && rest.length === 0 ? failure : { ...failure, outputs: rest };
}

const isCalls = (output: unknown) => typeof output === 'object' && output !== null && 'calls' in output;

const FEED =
  "const feed = (query: Record<string, string>) => fetch(`https://api.nasa.gov/neo/rest/v1/feed?${new URLSearchParams(query)}`)\nconst KEY = { api_key: 'DEMO_KEY' }";
const HN =
  'const item = async (id: unknown) => (await fetch(`https://hacker-news.firebaseio.com/v0/item/${id}.json`)).json()';
const SCHEDULER = `
const CLIENT = { grant_type: 'client_credentials', client_id: 'YOUR_CLIENT_ID', client_secret: 'YOUR_CLIENT_SECRET', scope: 'https://www.googleapis.com/auth/cloud-platform' }
const tokenFor = (change = {}) => fetch('https://oauth2.googleapis.com/token', { method: 'POST', body: new URLSearchParams({ ...CLIENT, ...change }) })
const ROOT = 'https://dataform.googleapis.com/v1beta1/projects/p/locations/us-central1/repositories/r/workflowConfigs'
const CONFIG = { releaseConfig: 'projects/p/locations/us-central1/repositories/r/releaseConfigs/main', invocationConfig: { includedTags: ['test'] }, cronSchedule: '40 13 * * *', timeZone: 'Africa/Abidjan' }
const post = (id: string, token: string, body: unknown = CONFIG, url = ROOT) => fetch(\`\${url}?workflowConfigId=\${id}\`, { method: 'POST', headers: { authorization: \`Bearer \${token}\`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
const said = async (answer: Response) => { const { error } = await answer.json(); return \`\${answer.status} \${error.status}: \${error.message}\` }`;
const TOKEN = 'const { access_token: token, ...granted } = await (await tokenFor()).json()';
const STATUS =
  'const statusOf = async (url: string) => { const answer = await fetch(url); return `${answer.status} ${answer.headers.get("retry-after") ?? ""}`.trim() }';
const DATA = "'https://example.com/data?page=1'";

export const serviceCases: Cases = {
  'asteroids by day, with the one that is real, and links that carry the key': {
    act: answers([
      FEED,
      "const answer = await feed({ start_date: '2015-09-07', end_date: '2015-09-08', ...KEY })\nconst { element_count, near_earth_objects: days, links } = await answer.json()\n;[answer.status, answer.headers.get('content-encoding'), element_count, Object.keys(days), Object.values(days).flat().length, new URL(links.next).searchParams.get('start_date'), new URL(links.self).searchParams.get('api_key')]",
      "const { near_earth_objects } = await (await feed({ start_date: '2023-04-20', end_date: '2023-04-27', ...KEY })).json()\nconst [real] = near_earth_objects['2023-04-20']\nconst [approach] = real.close_approach_data\n;[real.id, real.name, real.absolute_magnitude_h, real.estimated_diameter.miles, Object.values(near_earth_objects).map((day: any) => day.length), typeof approach.miss_distance.kilometers]",
      'const detail = await (await fetch(real.links.self)).json()\n;[detail.id, detail.close_approach_data.length, detail.close_approach_data.filter((each: any) => each.close_approach_date === "2023-04-20").length]',
    ]),
    expected: [
      undefined,
      "Array(7) 200, 'gzip', 20, Array(2) '2015-09-07', '2015-09-08', 20, '2015-09-08', 'DEMO_KEY'",
      "Array(6) '2326291', '326291 (1998 HM3)', 19, Object estimated_diameter_min: 0.2617616123, estimated_diameter_max: 0.5853167591, Array(8) 19, 8, 16, 17, 0, 9, 17, 14, 'string'",
      "Array(3) '2326291', 49, 1",
    ],
  },
  'asteroids are refused without a key, with a wrong one, and for more than seven days': {
    act: answers([
      FEED,
      "const day = { start_date: '2015-09-07', end_date: '2015-09-08' }\nconst errorOf = async (answer: Response) => { const { error, ...rest } = await answer.json(); return `${answer.status} ${error ? `${error.code}: ${error.message}` : `${rest.http_error}: ${rest.error_message}`}` }\ndisplay(await errorOf(await feed(day)))\ndisplay(await errorOf(await feed({ ...day, api_key: 'mine' })))\ndisplay(await errorOf(await feed({ ...KEY, start_date: '2015-09-07', end_date: '2015-09-15' })))\nconst wrong = [{ start_date: '2015-9-7' }, { start_date: '2015-02-30' }, { start_date: '2015-09-08', end_date: '2015-09-07' }]\nfor (const query of wrong) display((await feed({ ...KEY, ...query })).status)\ndisplay((await fetch('https://api.nasa.gov/neo/rest/v1/neo/7?api_key=DEMO_KEY')).status)\ndisplay((await fetch('https://api.nasa.gov/neo/rest/v1/feed', { headers: { 'X-Api-Key': 'DEMO_KEY' } })).status)",
    ]),
    expected: [
      undefined,
      [
        "'403 API_KEY_MISSING: No api_key was supplied. Get one at https://api.nasa.gov:443'",
        "'403 API_KEY_INVALID: An invalid api_key was supplied. Get one at https://api.nasa.gov:443'",
        "'400 BAD_REQUEST: Date Format Exception - Expected format (yyyy-mm-dd) - The Feed date limit is only 7 Days'",
        '400',
        '400',
        '400',
        '404',
        '200',
      ],
    ],
  },
  'a large answer streams: no more than a part is there at once': {
    act: answers([
      FEED,
      "const query = { start_date: '2023-04-20', end_date: '2023-04-27', detailed: 'true', ...KEY }\nlet parts = 0\nfor await (const part of (await feed(query)).body!) parts++\n;[parts, meter.bytes > 2_000_000, meter.peakBytes <= 16_384]",
      'const { element_count } = await (await feed(query)).json()\n;[element_count, meter.peakBytes === meter.bytes, meter.bytes > 2_000_000]',
    ]),
    expected: [undefined, 'Array(3) 129, true, true', 'Array(3) 100, true, true'],
  },
  'items of a news site, deleted ones and those that are gone': {
    act: answers([
      HN,
      "const story = await item(16222426)\nconst kinds: Record<string, number> = {}\nlet open = [story.id]\nlet gone = 0\nfor (const id of await (await fetch('https://hacker-news.firebaseio.com/v0/topstories.json')).json()) open.push(id)\nfor (const seen = new Set<number>(); open.length > 0; ) {\n  const id = open.shift()\n  if (seen.has(id)) continue\n  seen.add(id)\n  const found = await item(id)\n  if (found === null) { gone++; continue }\n  const kind = found.deleted ? 'deleted' : found.type\n  kinds[kind] = (kinds[kind] ?? 0) + 1\n  open.push(...(found.kids ?? []))\n}\n;[story.type, story.title, story.score, story.descendants, kinds, gone > 0]",
      "[await item(1), await item('x'), (await fetch('https://hacker-news.firebaseio.com/v0/nothing.json')).status, (await fetch('https://hacker-news.firebaseio.com/v0/item/16222426.json', { method: 'PUT', body: '{}' })).status, (await (await fetch('https://hacker-news.firebaseio.com/v0/item/16222426.json?print=pretty')).text()).split('\\n')[0]]",
    ]),
    expected: [
      undefined,
      {
        matches:
          "^Array\\(6\\) 'story', 'Notes on dead letters', 114, 14, Object story: 56, comment: \\d+, deleted: \\d, true$",
      },
      "Array(5) null, null, 404, 401, '{'",
    ],
  },
  'a schedule is made once, listed, given and deleted': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "const made = await post('nightly', token)\nconst second = await post('nightly', token)\nconst { error } = await second.json()\n;[granted, made.status, await made.json(), second.status, error.code, error.status, error.details]",
      "await post('weekly', token)\nconst auth = { headers: { authorization: `Bearer ${token}` } }\nconst listed = async (query = '') => { const { workflowConfigs, nextPageToken } = await (await fetch(ROOT + query, auth)).json(); return [...workflowConfigs.map(({ name }: any) => name.split('/').at(-1)), nextPageToken] }\nconst all = await listed()\nconst page = await listed('?pageSize=1')\nconst one = await fetch(`${ROOT}/nightly`, auth)\nconst gone = await fetch(`${ROOT}/nightly`, { method: 'DELETE', ...auth })\n;[all, page, (await one.json()).cronSchedule, await gone.json(), await said(await fetch(`${ROOT}/nightly`, auth)), await listed()]",
    ]),
    expected: [
      undefined,
      undefined,
      {
        matches:
          "^Array\\(7\\) Object expires_in: 3600, scope: 'https://www.googleapis.com/auth/cloud-platform', token_type: 'Bearer', 200, Object name: 'projects/p/locations/us-central1/repositories/r/workflowConfigs/nightly', releaseConfig: '.*/main', invocationConfig: Object includedTags: Array\\(1\\) 'test', cronSchedule: '40 13 \\* \\* \\*', timeZone: 'Africa/Abidjan', createTime: '2026-03-02T09:00:00.120Z', updateTime: '2026-03-02T09:00:00.120Z', 409, 409, 'ALREADY_EXISTS', Array\\(1\\) Object @type: 'type.googleapis.com/google.rpc.ResourceInfo', resourceName: 'projects/p/locations/us-central1/repositories/r/workflowConfigs/nightly'$",
      },
      "Array(6) Array(3) 'nightly', 'weekly', undefined, Array(2) 'nightly', '1', '40 13 * * *', Object, '404 NOT_FOUND: Resource 'projects/p/locations/us-central1/repositories/r/workflowConfigs/nightly' was not found', Array(2) 'weekly', undefined",
    ],
  },
  'a scheduler refuses what it cannot use': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "display((await post('', token)).status)\nfor (const body of [{}, { ...CONFIG, cronSchedule: 'daily' }, { ...CONFIG, timeZone: 'Mars/Base' }, { ...CONFIG, releaseConfigs: 'x' }]) display(await said(await post('a', token, body)))\ndisplay(await said(await fetch(ROOT, { method: 'POST', headers: { authorization: `Bearer ${token}` } })))\ndisplay(await said(await fetch(`${ROOT}?workflowConfigId=a`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(CONFIG) })))\nconst path = await post('a', token, CONFIG, ROOT.replace('workflowConfigs', 'workflows'))\ndisplay([path.status, path.headers.get('content-type'), (await path.text()).slice(0, 15)])",
    ]),
    expected: [
      undefined,
      undefined,
      [
        '400',
        "'400 INVALID_ARGUMENT: Invalid value at 'workflow_config.releaseConfig'.'",
        "'400 INVALID_ARGUMENT: Invalid value at 'workflow_config.cronSchedule'.'",
        "'400 INVALID_ARGUMENT: Invalid value at 'workflow_config.timeZone'.'",
        '\'400 INVALID_ARGUMENT: Invalid JSON payload received. Unknown name "releaseConfigs" at \'workflow_config\': Cannot find field. Did you mean "releaseConfig"?\'',
        "'400 INVALID_ARGUMENT: The query parameter workflowConfigId is required.'",
        "'400 INVALID_ARGUMENT: Invalid JSON payload received. The content type must be application/json.'",
        "Array(3) 404, 'text/html; charset=UTF-8', '<!DOCTYPE html>'",
      ],
    ],
  },
  'tokens are asked for rightly, expire by the clock, and may not be enough': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "const errorOf = async (answer: Response) => `${answer.status} ${(await answer.json()).error}`\nfor (const change of [{ client_id: 'x' }, { client_secret: 'x' }, { grant_type: 'password' }, { scope: '' }]) display(await errorOf(await tokenFor(change)))\ndisplay(await errorOf(await fetch('https://oauth2.googleapis.com/token', { method: 'POST', body: JSON.stringify(CLIENT) })))\nconst { client_id, client_secret, ...rest } = CLIENT\ndisplay((await fetch('https://oauth2.googleapis.com/token', { method: 'POST', headers: { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` }, body: new URLSearchParams(rest) })).status)",
      "const { access_token: small } = await (await tokenFor({ scope: CLIENT.scope + '.read-only' })).json()\ndisplay(await said(await fetch(ROOT)))\ndisplay(await said(await post('a', 'ya29.x.y')))\ndisplay(await said(await post('a', small)))\ndisplay(await said(await post('a', token, CONFIG, ROOT.replace('projects/p', 'projects/other-team'))))\nawait clock.set('2026-03-02T10:00:00.119Z')\ndisplay((await post('a', token)).status)\nawait clock.sleep(1)\nconst late = await post('b', token)\ndisplay([late.headers.get('www-authenticate'), await said(late)])",
    ]),
    expected: [
      undefined,
      undefined,
      [
        "'401 invalid_client'",
        "'401 invalid_client'",
        "'400 unsupported_grant_type'",
        "'400 invalid_scope'",
        "'400 invalid_request'",
        '200',
      ],
      [
        "'401 UNAUTHENTICATED: Request is missing required authentication credential. Expected OAuth 2 access token.'",
        "'401 UNAUTHENTICATED: Request had invalid authentication credentials. Expected OAuth 2 access token.'",
        "'403 PERMISSION_DENIED: Request had insufficient authentication scopes.'",
        "'403 PERMISSION_DENIED: The caller does not have permission on the project other-team.'",
        '200',
        "Array(2) 'Bearer realm=\"https://dataform.googleapis.com/\"', '401 UNAUTHENTICATED: Request had invalid authentication credentials. Expected OAuth 2 access token.'",
      ],
    ],
  },
  'a body that is streamed up arrives in its parts, three seconds apart': {
    act: answers([
      SCHEDULER,
      TOKEN,
      "async function* parts() { yield 'Foo'; await clock.sleep(3_000); yield 'Bar' }\nconst body = ReadableStream.from(parts()).pipeThrough(new TextEncoderStream())\nconst url = ROOT.replace('/v1beta1/', '/upload/v1beta1/').replace('workflowConfigs', 'files?name=rows.ndjson')\nconst got = await (await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body, duplex: 'half' } as RequestInit)).json()\n;[got, trace.calls('dataform.googleapis.com').map(({ parameters }) => parameters.body)]",
    ]),
    expected: [
      undefined,
      undefined,
      "Array(2) Object name: 'projects/p/locations/us-central1/repositories/r/files/rows.ndjson', sizeBytes: 6, parts: Array(2) Object receiveTime: '2026-03-02T09:00:00.120Z', sizeBytes: 3, Object receiveTime: '2026-03-02T09:00:03.120Z', sizeBytes: 3, Array(1) 'FooBar'",
    ],
  },
  'ten calls in fifteen minutes, then when to come again: in seconds and as a date': {
    act: answers([
      STATUS,
      `const told: string[] = []\nfor (let call = 1; call <= 13; call++) told.push(await statusOf(${DATA}))\n;[told.slice(0, 10).every((each) => each === '200'), ...told.slice(10)]`,
      `await clock.set('2026-03-02T09:14:59.999Z')\nconst before = await statusOf(${DATA})\nawait clock.sleep(1)\n;[before, await statusOf(${DATA})]`,
    ]),
    expected: [
      undefined,
      "Array(4) true, '429 900', '429 Mon, 02 Mar 2026 09:15:00 GMT', '429 900'",
      "Array(2) '429 Mon, 02 Mar 2026 09:15:00 GMT', '200'",
    ],
  },
  'pages lead to each other, and what is none of them': {
    act: answers([
      STATUS,
      "let url = 'https://example.com/data?page=4'\nconst seen: number[] = []\nwhile (url) { const { rows, next } = await (await fetch(url)).json(); seen.push(rows[0].id); url = next }\nseen",
      "const front = await fetch('http://example.com/')\ndisplay([front.url, front.redirected, front.headers.get('content-type'), (await front.text()).includes('<h1>Example Domain</h1>')])\ndisplay((await fetch('https://example.com/', { method: 'HEAD' })).status)\ndisplay([await statusOf('https://example.com/nothing'), (await fetch('https://example.com/', { method: 'POST' })).status])",
      "[await statusOf('https://example.com/data?page=13')]",
    ]),
    expected: [
      undefined,
      'Array(9) 61, 81, 101, 121, 141, 161, 181, 201, 221',
      ["Array(4) 'https://example.com/', true, 'text/html; charset=UTF-8', true", '200', "Array(2) '404', 405"],
      "Array(1) '404'",
    ],
  },
  'reports take their time side by side, and one answers the third time': {
    act: answers([
      STATUS,
      "const { reports } = await (await fetch('https://reports.example.com/')).json()\nconst began = clock.now().getTime()\nconst all = await Promise.all(reports.map(async ({ api_url, requestParams }: any) => { const answer = await fetch(`${api_url}?${new URLSearchParams(requestParams)}`); return `${answer.status} ${clock.now().getTime() - began}` }))\nall",
      "const again: string[] = []\nfor (let call = 2; call <= 6; call++) again.push(await statusOf('https://reports.example.com/refunds?month=2026-02'))\n;[again, await statusOf('https://reports.example.com/stock'), await statusOf('https://reports.example.com/weather')]",
    ]),
    expected: [
      undefined,
      "Array(8) '200 300', '500 120', '200 50', '200 450', '200 900', '200 250', '200 600', '200 150'",
      "Array(3) Array(5) '503', '200', '500', '503', '200', '400', '404'",
    ],
  },
  'an address that is not here is an unknown host, and says what is here': {
    act: answers(["await fetch('https://api.weather.gov/points')"]),
    expected: [
      {
        code: 'type-error',
        message: {
          matches:
            '^TypeError: fetch failed: getaddrinfo ENOTFOUND api\\.weather\\.gov\\. A cell reaches no network: .*api\\.nasa\\.gov.*reports\\.example\\.com\\.$',
        },
        at: 'fetch',
      },
    ],
  },
  'throttled, failing and slow, for so many calls, at each so-many-th, of one service': {
    act: answers([
      STATUS,
      `await faults.set([{ kind: 'throttled', service: 'example.com', times: 2, retryAfterSeconds: 30 }])\ndisplay([await statusOf(${DATA}), await statusOf('https://reports.example.com/'), await statusOf(${DATA}), await statusOf(${DATA})])\nawait faults.set([{ kind: 'throttled', retryAfterSeconds: 90, retryAfterAs: 'date' }])\ndisplay(await statusOf(${DATA}))\nawait faults.set([{ kind: 'failing', every: 2 }])\ndisplay([await statusOf(${DATA}), await statusOf(${DATA}), await statusOf(${DATA})])\nawait faults.set([{ kind: 'failing', status: 503, service: 'dataform.googleapis.com' }])\nconst page = await fetch('https://dataform.googleapis.com/v1beta1/x')\ndisplay([page.status, page.headers.get('content-type')])\nawait faults.set([{ kind: 'slow', milliseconds: 5_000, times: 1 }, { kind: 'slow' }])\nconst began = clock.now().getTime()\nawait statusOf(${DATA})\nawait statusOf(${DATA})\ndisplay([clock.now().getTime() - began, await faults.list()])\nawait faults.clear()\ndisplay([await faults.list(), await statusOf(${DATA})])`,
    ]),
    expected: [
      undefined,
      [
        "Array(4) '429 30', '200', '429 30', '200'",
        { matches: "'429 Mon, 02 Mar 2026 09:01:30 GMT'" },
        "Array(3) '200', '500', '200'",
        "Array(2) 503, 'text/html; charset=UTF-8'",
        "Array(2) 11120, Array(2) Object kind: 'slow', milliseconds: 5000, times: 1, Object kind: 'slow'",
        "Array(2) Array(0), '200'",
      ],
    ],
  },
  'each service says in its own words that it is asked too often, or broken': {
    act: answers([
      "const urls = ['https://api.nasa.gov/', 'https://hacker-news.firebaseio.com/', 'https://dataform.googleapis.com/', 'https://oauth2.googleapis.com/', 'https://example.com/', 'https://reports.example.com/']\nconst bodies = () => Promise.all(urls.map(async (url) => JSON.stringify(await (await fetch(url)).json())))\nawait faults.set([{ kind: 'throttled' }])\ndisplay((await bodies()).join('\\n'))\nawait faults.set([{ kind: 'failing' }])\ndisplay((await bodies()).join('\\n'))",
    ]),
    expected: [
      [
        {
          matches:
            '^\'\\{"error":\\{"code":"OVER_RATE_LIMIT".*Too many requests.*"code":429.*RESOURCE_EXHAUSTED.*rate_limit_exceeded.*Too many calls.*Too many reports',
        },
        {
          matches:
            '^\'\\{"code":500.*Internal error.*"code":500.*"INTERNAL".*internal_failure.*Something broke.*could not be made',
        },
      ],
    ],
  },
  'poison rows: each so-many-th is broken, in four ways by turns': {
    act: answers([
      `await faults.set([{ kind: 'poison-rows', every: 5 }])\nconst { rows } = await (await fetch(${DATA})).json()\nconst odd = rows.flatMap((row: any, at: number) => (typeof row === 'object' && Object.keys(row).length === 4 && row.id !== null && typeof row.amount === 'number' ? [] : [[at, row]]))\nconst { near_earth_objects } = await (await fetch('https://api.nasa.gov/neo/rest/v1/feed?start_date=2015-09-07&end_date=2015-09-07&api_key=DEMO_KEY')).json()\nconst asteroids = near_earth_objects['2015-09-07']\nconst report = await (await fetch('https://reports.example.com/stock?warehouse=north')).json()\n;[odd.length, odd[0][1].ordered_at, odd[1][1].id, odd[2][1].amount, odd[3], 'is_sentry_object' in asteroids[4], asteroids[9].links, 'amount' in report.rows[4]]`,
    ]),
    expected: [
      {
        matches:
          '^Array\\(8\\) 4, undefined, null, \'n/a\', Array\\(2\\) 19, \'\\{"id":20,"customer":\', false, null, false$',
      },
    ],
  },
  'a crash: the program ends with a call that was done, and makes no other': {
    act: answers(
      [
        SCHEDULER,
        `${TOKEN}\nawait post('a', token)\nawait post('b', token)`,
        `await faults.clear()\nconst { access_token } = await (await tokenFor()).json()\nconst { workflowConfigs } = await (await fetch(ROOT, { headers: { authorization: \`Bearer \${access_token}\` } })).json()\nworkflowConfigs.map(({ name }: any) => name.at(-1))`,
        "await faults.set([{ kind: 'crash', afterCalls: 0 }])\nconst thrown: any = await tokenFor().catch((error) => error)\nawait faults.set([])\n;[thrown.message, (await tokenFor()).status]",
      ],
      [{ kind: 'crash', afterCalls: 3 }],
    ),
    expected: [
      undefined,
      { code: 'crash', message: 'The program was killed here: the fault `crash` is on.', at: { matches: 'post' } },
      "Array(2) 'a', 'b'",
      "Array(2) 'The program was killed here: the fault `crash` is on.', 200",
    ],
  },
  'a fault that is none says which there are': {
    act: answers([
      "await faults.set([{ kind: 'trottled' }])",
      "await faults.set([{ kind: 'slow', milliseconds: 0 }])",
      "await faults.set([{ kind: 'failing', time: 2 }])",
      "await faults.set([{ kind: 'failing', service: 'example.org' }])",
      "await faults.set([{ kind: 'crash' }])",
      "await faults.set({ kind: 'slow' })",
      "await faults.set([{ kind: 'duplicate-events' }, { kind: 'poison-rows', service: 'example.com', every: 3 }])\nawait faults.list()",
    ]),
    expected: [
      {
        code: 'faults',
        message:
          'There is no fault `trottled`. There are: `throttled`, `failing`, `slow`, `duplicate-events`, `poison-rows`, `crash`.',
        at: 'trottled',
        near: 'throttled',
      },
      {
        code: 'faults',
        message: '`milliseconds` of the fault `slow` is a whole number from 1 up.',
        at: 'milliseconds',
      },
      {
        code: 'faults',
        message:
          'There is no property of the fault `failing` `time`. There are: `service`, `times`, `every`, `status`.',
        at: 'time',
        near: 'times',
      },
      {
        code: 'faults',
        message: { matches: '^There is no service `example\\.org`\\. There are: `s3`, .*`example\\.com`' },
        at: 'example.org',
        near: 'example.com',
      },
      { code: 'faults', message: 'The fault `crash` says after how many calls: `afterCalls: 3`.', at: 'crash' },
      { code: 'faults', message: { matches: 'takes a list of faults' }, at: 'set' },
      { matches: '' },
    ],
  },
  'a test finds what the cell stored, limits and faults anew, and leaves nothing': {
    act: answers(
      [
        SCHEDULER,
        STATUS,
        `const config = async (id: string) => { const { access_token } = await (await tokenFor()).json(); const answer = await post(id, access_token); return answer.status }\nawait faults.clear()\nawait config('mine')\nfor (let call = 0; call < 11; call++) await statusOf(${DATA})\nawait faults.set([{ kind: 'slow' }])\ntest('stored', async () => { expect([await config('mine'), await config('tests'), await statusOf(${DATA}), await faults.list()]).toEqual([409, 200, '200', []]) })\ntest('the next', async () => { expect([await config('mine'), await config('tests')]).toEqual([409, 200]); await faults.set([{ kind: 'failing' }]) })\ntest('without faults', async () => expect(await config('tests')).toBe(200))`,
        "[await config('mine'), await config('tests'), await faults.list()]",
      ],
      [{ kind: 'failing' }],
    ),
    expected: [
      undefined,
      undefined,
      { tests: ['stored', 'the next', 'without faults'] },
      "Array(3) 409, 200, Array(1) Object kind: 'slow'",
    ],
  },
};

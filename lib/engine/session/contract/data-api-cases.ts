import type { Cases } from './case';
import { answers, DATA, FEED, HN, STATUS } from './service-answers';

/** APIs that give data. */
export const dataApiCases: Cases = {
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
      "const query = { start_date: '2023-04-20', end_date: '2023-04-27', detailed: 'true', ...KEY }\nlet parts = 0\nfor await (const part of (await feed(query)).body!) parts++\n;[parts, meter.bytes, meter.peakBytes]",
      'const { element_count } = await (await feed(query)).json()\n;[element_count, meter.peakBytes === meter.bytes, meter.bytes > 2_000_000]',
    ]),
    expected: [undefined, 'Array(3) 129, 2104449, 16314', 'Array(3) 100, true, true'],
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
};

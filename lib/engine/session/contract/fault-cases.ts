import type { Cases } from './case';
import { answers, DATA, SCHEDULER, STATUS, TOKEN } from './service-answers';

/** What goes wrong on purpose, and what tests begin with. */
export const faultCases: Cases = {
  'throttled, failing and slow, for so many calls, at each so-many-th, of one service': {
    act: answers([
      STATUS,
      `await faults.set([{ kind: 'throttled', service: 'example.com', times: 2, retryAfterSeconds: 30 }])\ndisplay([await statusOf(${DATA}), await statusOf('https://reports.example.com/'), await statusOf(${DATA}), await statusOf(${DATA})])\nawait faults.set([{ kind: 'throttled', retryAfterSeconds: 90, retryAfterAs: 'date' }])\ndisplay(await statusOf(${DATA}))\nawait faults.set([{ kind: 'failing', every: 2 }])\ndisplay([await statusOf(${DATA}), await statusOf(${DATA}), await statusOf(${DATA})])\nawait faults.set([{ kind: 'failing', status: 503, service: 'dataform.googleapis.com' }])\nconst page = await fetch('https://dataform.googleapis.com/v1beta1/x')\ndisplay([page.status, page.headers.get('content-type')])\nawait faults.set([{ kind: 'slow', times: 1, milliseconds: 5_000 }, { kind: 'slow' }])\nconst began = clock.now().getTime()\nawait statusOf(${DATA})\nawait statusOf(${DATA})\ndisplay([clock.now().getTime() - began, await faults.list()])\nawait faults.clear()\ndisplay([await faults.list(), await statusOf(${DATA})])`,
    ]),
    expected: [
      undefined,
      [
        "Array(4) '429 30', '200', '429 30', '200'",
        { matches: "'429 Mon, 02 Mar 2026 09:01:30 GMT'" },
        "Array(3) '200', '500', '200'",
        "Array(2) 503, 'text/html; charset=UTF-8'",
        "Array(2) 11120, Array(2) Object kind: 'slow', times: 1, milliseconds: 5000, Object kind: 'slow'",
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
        at: 'set',
      },
      { code: 'faults', message: 'The fault `crash` says after how many calls: `afterCalls: 3`.', at: 'crash' },
      { code: 'faults', message: { matches: 'takes a list of faults' }, at: 'set' },
      "Array(2) Object kind: 'duplicate-events', Object kind: 'poison-rows', service: 'example.com', every: 3",
    ],
  },
  'a test finds what the cell stored, limits and faults anew, and leaves nothing': {
    act: answers(
      [
        SCHEDULER,
        STATUS,
        `const config = async (id: string) => { const { access_token } = await (await tokenFor()).json(); const answer = await post(id, access_token); return answer.status }\nawait faults.clear()\nawait config('mine')\nfor (let call = 0; call < 11; call++) await statusOf(${DATA})\nawait faults.set([{ kind: 'slow' }])\ntest('stored', async () => { expect([await config('mine'), await config('tests'), await statusOf(${DATA}), await faults.list()]).toEqual([409, 200, '200', []]) })\ntest('the next', async () => { expect([await config('mine'), await config('tests')]).toEqual([409, 200]); await faults.set([{ kind: 'failing' }]) })\ntest('without faults', async () => expect(await config('tests')).toBe(200))`,
        `[await config('mine'), await config('tests'), await faults.list(), (await statusOf(${DATA})).slice(0, 3)]`,
      ],
      [{ kind: 'failing' }],
    ),
    expected: [
      undefined,
      undefined,
      { tests: ['stored', 'the next', 'without faults'] },
      "Array(4) 409, 200, Array(1) Object kind: 'slow', '429'",
    ],
  },
};

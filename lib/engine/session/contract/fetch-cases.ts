import type { Cases } from './case';
import { call, GET, run } from './fetch-script';

export const fetchCases: Cases = {
  'an answer is a real Response, with its address': {
    act: run(
      `${GET}\nconst a = await get('/echo#part', { headers: { 'X-A': '1' } })\n;[a instanceof Response, a.ok, a.status, a.statusText, a.url, a.redirected, a.headers.get('content-type'), a.bodyUsed, (await a.json()).headers['x-a'], a.bodyUsed]`,
    ),
    expected: [
      [
        "Array(10) true, true, 200, 'OK', 'https://a.example/echo', false, 'application/json', false, '1', true",
        { calls: [call('/echo', '200')], dropped: 0 },
      ],
    ],
  },
  'Response and Request work without a network in both hosts': {
    act: run(
      "const form = new FormData()\nform.set('a', new Blob(['x']), 'f.txt')\n;[await new Response(new Blob(['blob'])).text(), (await new Response('{\"a\":1}').json()).a, (await new Response('x').arrayBuffer()).byteLength, await (await new Response('y').blob()).text(), await ((await new Response(form).formData()).get('a') as File).text(), await new Request('https://a.example/', { method: 'POST', body: new URLSearchParams({ q: '1 2' }) }).text(), await new Response('c').clone().text(), Response.json([1]).headers.get('content-type')]",
      'globalThis.Buffer',
      'typeof globalThis.process',
    ),
    expected: ["Array(8) 'blob', 1, 1, 'y', 'x', 'q=1+2', 'c', 'application/json'", undefined, "'undefined'"],
  },
  'answers take their time by the clock, side by side and one after the other': {
    act: run(
      `${GET}\nconst since = () => clock.now().getTime() - Date.parse('2026-03-02T09:00:00Z')\nawait get('/late'); await get('/late')\nconst one = since()\nawait Promise.all([get('/late'), get('/late'), get('/late')])\n;[one, since()]`,
    ),
    expected: [
      [
        'Array(2) 3000, 4500',
        {
          calls: ['00', '01', '03', '03', '03'].map((second) =>
            call('/late', '200', { at: `09:00:${second}`, took: 1_500 }),
          ),
          dropped: 0,
        },
      ],
    ],
  },
  'a call is told from when it is made, though nobody has waited for it': {
    act: run(
      `${GET}\nconst under_way = get('/late')\nconst told = trace.calls().map(({ service, name, outcome }) => [service, name, outcome].join(' '))\nawait under_way\ntold`,
    ),
    expected: [["Array(1) 'a.example GET '", { calls: [call('/late', '200', { took: 1_500 })], dropped: 0 }]],
  },
  'nobody answers: `fetch failed`, and why': {
    act: run(
      `${GET}\nconst error: any = await get('/nowhere').catch((thrown) => thrown)\n;[error instanceof TypeError, error.message, error.cause.code, clock.now().getUTCMilliseconds()]`,
      "const before = 1\nawait fetch('https://a.example/nowhere')",
      "await fetch('/relative')",
      "await fetch('ftp://a.example/')",
    ),
    expected: [
      [
        "Array(4) true, 'fetch failed', 'ECONNREFUSED', 40",
        { calls: [call('/nowhere', 'ECONNREFUSED (failed)', { took: 40 })], dropped: 0 },
      ],
      {
        outputs: [{ calls: [call('/nowhere', 'ECONNREFUSED (failed)', { took: 40 })], dropped: 0 }],
        code: 'type-error',
        message: 'TypeError: fetch failed: connect ECONNREFUSED',
        at: { matches: '^fetch' },
      },
      { code: 'type-error', message: { matches: 'parse URL' }, at: { matches: 'fetch' } },
      { code: 'type-error', message: 'TypeError: fetch failed: unknown scheme', at: { matches: '^fetch' } },
    ],
  },
  'an abort, before the call, before the answer and during the body': {
    act: run(
      `${GET}\nconst words = (error: any) => error.name + ' ' + error.message\nconst early: any = await get('/late', { signal: AbortSignal.abort() }).catch(words)\nconst controller = new AbortController()\nvoid clock.sleep(500).then(() => controller.abort(new Error('given up')))\nconst late: any = await get('/late', { signal: controller.signal }).catch(words)\nconst at = clock.now().getUTCMilliseconds()\nconst during = new AbortController()\nconst { body } = await get('/parts', { signal: during.signal })\nconst reader = body!.getReader()\nawait reader.read()\nvoid clock.sleep(100).then(() => during.abort())\n;[early, late, at, await reader.read().catch((error) => error.name)]`,
    ),
    expected: [
      [
        { matches: "Array\\(4\\) 'AbortError .*', 'Error given up', 500, 'AbortError'" },
        {
          calls: [call('/late', 'aborted (failed)', { took: 500 }), call('/parts', '200')],
          dropped: 0,
        },
      ],
    ],
  },
  'redirects are followed as the standard says': {
    act: run(
      `${GET}\nconst post = (path: string) => get(path, { method: 'POST', body: 'x', headers: { authorization: 'secret' } })\nconst moved = await post('/moved')\nconst { method, body } = await moved.json()\nconst other = await (await post('/see-other')).json()\ndisplay([moved.url, moved.redirected, method, body, other.method, other.url, Object.keys(other.headers)])\ndisplay((await get('/moved', { redirect: 'manual' })).status)\ndisplay(await get('/moved', { redirect: 'error' }).catch((error) => error.cause.message))\ntrace.calls().length`,
      "await get('/around')",
    ),
    expected: [
      [
        "Array(7) 'https://a.example/echo?moved=1', true, 'POST', 'x', 'GET', 'https://b.example/echo', Array(0)",
        '307',
        "'unexpected redirect'",
        '6',
        { calls: expectedRedirects(), dropped: 0 },
      ],
      {
        outputs: [{ calls: new Array(21).fill(call('/around', '301')), dropped: 0 }],
        code: 'type-error',
        message: 'TypeError: fetch failed: unexpected redirect',
        at: 'get',
      },
    ],
  },
  'what is called is told to checks, with how it ended': {
    act: run(
      `${GET}\ntest('told', async () => {\n  await get('/late')\n  await (await get('/missing')).text()\n  await get('/nowhere').catch(() => {})\n  expect(trace.calls('a.example')).toEqual([\n    { service: 'a.example', name: 'GET', parameters: { path: '/late' }, at: new Date('2026-03-02T09:00:00Z'), status: 200, outcome: '200', tookMs: 1500 },\n    { service: 'a.example', name: 'GET', parameters: { path: '/missing' }, at: new Date('2026-03-02T09:00:01.500Z'), status: 404, outcome: '404 NoSuchKey', tookMs: 0 },\n    { service: 'a.example', name: 'GET', parameters: { path: '/nowhere' }, at: new Date('2026-03-02T09:00:01.500Z'), outcome: 'ECONNREFUSED', tookMs: 40 },\n  ])\n  expect([meter.calls, meter.bytes]).toEqual([3, 37])\n})\ntest('anew', () => expect([trace.calls(), meter.bytes]).toEqual([[], 0]))`,
    ),
    expected: [{ tests: ['told', 'anew'] }],
  },
  'of many calls the first are listed': {
    act: run(`${GET}\nfor (let n = 0; n < 203; n++) await get('/echo')`),
    expected: [{ calls: new Array(200).fill(call('/echo', '200')), dropped: 3 }],
  },
  'a program that crashed makes no more calls, and the next run is another': {
    act: run(
      `${GET}\nawait get('/echo')\nawait get('/crash').catch(() => {})\nconst later = await Promise.allSettled([get('/echo'), sql\`SELECT 1\`, objectEvents('lake')])\nconsole.log(later.map((each) => each.status).join())`,
      "const get = (path: string) => fetch(`https://a.example${path}`)\n;(await get('/echo')).status",
    ),
    expected: [
      {
        outputs: [
          { log: ['rejected,rejected,rejected'], dropped: 0 },
          { calls: [call('/echo', '200'), '09:00:00 a.example GET Object: crash (failed) after 0 ms'], dropped: 0 },
        ],
        code: 'crash',
        message: 'The program was killed here: the fault `crash` is on.',
      },
      ['200', { calls: [call('/echo', '200')], dropped: 0 }],
    ],
  },
};

function expectedRedirects(): string[] {
  return [
    call('/moved', '307', { name: 'POST' }),
    call('/echo', '200', { name: 'POST' }),
    call('/see-other', '303', { name: 'POST' }),
    call('/echo', '200').replace('a.example', 'b.example'),
    call('/moved', '307'),
    call('/moved', '307'),
  ];
}

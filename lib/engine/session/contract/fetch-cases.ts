import type { SessionHost } from '../../session';
import type { Cases } from './case';
import { piece, scriptedOutside, unreachable } from './scripted-outside';
import { cells } from './test-cases';

const HELLO_GZIP = 'H4sIAAAAAAAAA8tIzcnJVyjPL8pJAQCFEUoNCwAAAA=='; // `hello world`

/** Answers by path, besides telling what it got. */
const openOutside = (): SessionHost['outside'] =>
  scriptedOutside((request, body) => {
    const { method, headers, url } = request;
    const json = (value: unknown) => ({
      headers: [['content-type', 'application/json']] as [string, string][],
      body: [piece(JSON.stringify(value))],
    });
    switch (new URL(url).pathname) {
      case '/late':
        return { ...json({ at: request.at }), afterMs: 1_500 };
      case '/parts':
        return { body: [piece('one ', 100), piece('two ', 2_000), piece('three', 3_000)] };
      case '/breaks':
        return { body: [piece('{"a":')], breaksOff: true };
      case '/gzip':
        return {
          headers: [['content-encoding', 'gzip']],
          body: [
            { afterMs: 0, bytes: HELLO_GZIP.slice(0, 16) },
            { afterMs: 500, bytes: HELLO_GZIP.slice(16) },
          ],
        };
      case '/empty':
        return { status: 204, statusText: 'No Content' };
      case '/missing':
        return { status: 404, statusText: 'Not Found', body: [piece('<Error><Code>NoSuchKey</Code></Error>')] };
      case '/moved':
        return { status: 307, headers: [['location', '/echo?moved=1']] };
      case '/see-other':
        return { status: 303, headers: [['location', 'https://b.example/echo']] };
      case '/around':
        return { status: 301, headers: [['location', '/around']] };
      case '/form':
        return { headers: [['content-type', 'application/x-www-form-urlencoded']], body: [piece('a=1&b=x+y')] };
      case '/nowhere':
        return unreachable(request, 'ECONNREFUSED', 40);
      case '/crash':
        return {
          kind: 'crash',
          message: 'The program was killed here: the fault `crash` is on.',
          call: { service: 'a.example', name: method, parameters: {} },
        };
      default: {
        const kept = headers.filter(([name]) => /^(?:authorization|content-type|x-a)$/.test(name));
        const pieces = request.body?.map(({ afterMs }) => afterMs);
        return json({ method, url, headers: Object.fromEntries(kept), body, pieces });
      }
    }
  });

const run = (...codes: readonly string[]) => cells(codes, undefined, openOutside);
const GET = 'const get = (path: string, init?: RequestInit) => fetch(`https://a.example${path}`, init)';
const call = (path: string, outcome: string, { at = '09:00:00', name = 'GET', took = 0 } = {}) =>
  `${at} a.example ${name} Object path: '${path}': ${outcome} after ${took} ms`;

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
  'a body of every kind is sent with its type': {
    act: run(
      `${GET}\nconst form = new FormData()\nform.set('a', 'b')\nconst sent = []\nfor (const body of ['text', new TextEncoder().encode('bytes'), new Blob(['{}'], { type: 'application/json' }), new URLSearchParams({ q: 'a b' }), form]) {\n  const { headers, body: got } = await (await get('/echo', { method: 'POST', body })).json()\n  sent.push((headers['content-type'] ?? 'none').replace(/=-.*/, '=…') + ' ' + got.replaceAll('\\r\\n', '|').replace(/^-.*?\\|/, '').replace(/\\|-.*/, ''))\n}\ndisplay(sent.join('\\n'))`,
    ),
    expected: [
      [
        {
          matches:
            'text/plain;charset=UTF-8 text\\\\nnone bytes\\\\napplication/json {}\\\\napplication/x-www-form-urlencoded;charset=UTF-8 q=a\\+b\\\\nmultipart/form-data; boundary=.*name="a"\\|\\|b',
        },
        { calls: new Array(5).fill(call('/echo', '200', { name: 'POST' })), dropped: 0 },
      ],
    ],
  },
  'a stream is sent in its parts, by the clock': {
    act: run(
      `${GET}\nasync function* parts() { yield 'Foo'; await clock.sleep(3_000); yield 'Bar' }\nconst body = ReadableStream.from(parts()).pipeThrough(new TextEncoderStream())\nconst told = await (await get('/echo', { method: 'POST', body, duplex: 'half' })).json()\n;[told.body, told.pieces, clock.now().toISOString()]`,
      "await fetch('https://a.example/echo', { method: 'POST', body: new ReadableStream() })",
      "await (await fetch(new Request('https://a.example/echo', { method: 'PUT', body: 'again', headers: { 'content-type': 'a/b' } }))).json()",
    ),
    expected: [
      [
        "Array(3) 'FooBar', Array(2) 0, 3000, '2026-03-02T09:00:03.000Z'",
        { calls: [call('/echo', '200', { name: 'POST', took: 3000 })], dropped: 0 },
      ],
      {
        code: 'type-error',
        message: 'TypeError: RequestInit: duplex option is required when sending a body.',
        at: { matches: 'fetch' },
      },
      [
        { matches: "method: 'PUT'.*content-type: 'a/b'.*body: 'again', pieces: Array\\(1\\) 0" },
        { calls: [call('/echo', '200', { at: '09:00:03', name: 'PUT' })], dropped: 0 },
      ],
    ],
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
  'a body comes in its parts by the clock, and only as it is read': {
    act: run(
      `${GET}\nconst { body } = await get('/parts')\nconst seen: string[] = []\nconst reader = body!.pipeThrough(new TextDecoderStream()).getReader()\nfor (let read = await reader.read(); !read.done; read = await reader.read()) seen.push(clock.now().toISOString().slice(17, 23) + read.value)\nseen`,
      "const late = await get('/parts')\nconst before = meter.bytes\nawait clock.sleep(60_000)\nconst text = await late.text()\n;[text, before, meter.bytes, meter.peakBytes, clock.now().toISOString().slice(14, 23)]",
      "const streamed = await get('/parts')\nfor await (const part of streamed.body!) void part\nconsole.log(meter.bytes, meter.peakBytes)\nawait streamed.text()",
    ),
    expected: [
      ["Array(3) '00.100one ', '02.100two ', '05.100three'", { calls: [call('/parts', '200')], dropped: 0 }],
      [
        "Array(5) 'one two three', 0, 13, 13, '01:05.100'",
        { calls: [call('/parts', '200', { at: '09:00:05' })], dropped: 0 },
      ],
      {
        outputs: [
          { log: ['13 5'], dropped: 0 },
          { calls: [call('/parts', '200', { at: '09:01:05' })], dropped: 0 },
        ],
        code: 'type-error',
        message: 'TypeError: Body is unusable: Body has already been read',
        at: 'text',
      },
    ],
  },
  'a connection that is lost breaks the body off': {
    act: run(
      `${GET}\nconst { body } = await get('/breaks')\nconst reader = body!.getReader()\nconst first = new TextDecoder().decode((await reader.read()).value)\nconst error: any = await reader.read().catch((thrown) => thrown)\n;[first, error.name, error.message, error.cause.code]`,
      "await (await get('/breaks')).json()",
    ),
    expected: [
      ["Array(4) '{\"a\":', 'TypeError', 'terminated', 'ECONNRESET'", { calls: [call('/breaks', '200')], dropped: 0 }],
      {
        outputs: [{ calls: [call('/breaks', '200')], dropped: 0 }],
        code: 'type-error',
        message: 'TypeError: terminated: read ECONNRESET',
        at: 'get',
      },
    ],
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
  'a body packed with gzip comes unpacked, in its parts': {
    act: run(
      `${GET}\nconst answer = await get('/gzip')\nconst parts: string[] = []\nfor await (const part of answer.body!) parts.push(clock.now().getUTCMilliseconds() + new TextDecoder().decode(part))\nconst text = await (await get('/gzip')).text()\n;[answer.headers.get('content-encoding'), parts, text, meter.bytes, meter.peakBytes]`,
    ),
    expected: [
      [
        "Array(5) 'gzip', Array(2) '0hell', '500o world', 'hello world', 22, 11",
        { calls: [call('/gzip', '200'), call('/gzip', '200')], dropped: 0 },
      ],
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
  'answers without a body, of HEAD and with forms': {
    act: run(
      `${GET}\nconst empty = await get('/empty')\nconst head = await get('/echo', { method: 'HEAD' })\nconst form = await (await get('/form')).formData()\n;[empty.status, empty.body, await empty.text(), head.body, head.headers.get('content-type'), form.get('b')]`,
      "const twin = await get('/echo')\nconst copy = twin.clone()\n;[await twin.text() === await copy.text(), copy.url]",
    ),
    expected: [
      [
        "Array(6) 204, null, '', null, 'application/json', 'x y'",
        {
          calls: [
            call('/empty', '200'.replace('200', '204')),
            call('/echo', '200', { name: 'HEAD' }),
            call('/form', '200'),
          ],
          dropped: 0,
        },
      ],
      ["Array(2) true, 'https://a.example/echo'", { calls: [call('/echo', '200')], dropped: 0 }],
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

import type { Cases } from './case';
import { call, GET, run } from './fetch-script';

/** Bodies, up and down. */
export const bodyCases: Cases = {
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
      "const slow = new Request('https://a.example/echo', { method: 'POST', body: ReadableStream.from(parts()).pipeThrough(new TextEncoderStream()), duplex: 'half' })\n;(await (await fetch(slow)).json()).pieces",
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
      ['Array(2) 0, 3000', { calls: [call('/echo', '200', { at: '09:00:03', name: 'POST', took: 3000 })], dropped: 0 }],
      [
        { matches: "method: 'PUT'.*content-type: 'a/b'.*body: 'again', pieces: Array\\(1\\) 0" },
        { calls: [call('/echo', '200', { at: '09:00:06', name: 'PUT' })], dropped: 0 },
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
  'a body packed with gzip comes unpacked, in its parts': {
    act: run(
      `${GET}\nconst answer = await get('/gzip')\nconst parts: string[] = []\nfor await (const part of answer.body!) parts.push(clock.now().getUTCMilliseconds() + new TextDecoder().decode(part))\nconst text = await (await get('/gzip')).text()\n;[answer.headers.get('content-encoding'), parts, text, meter.bytes, meter.peakBytes]`,
    ),
    expected: [
      [
        "Array(5) 'gzip', Array(2) '0hello', '500 world', 'hello world', 22, 11",
        { calls: [call('/gzip', '200'), call('/gzip', '200')], dropped: 0 },
      ],
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
};

import { fromBase64, toBase64 } from '../../../core/base64';
import type { HttpReply, HttpRequest } from '../../../core/exchange';
import type { OutsideHost } from '../../session';

type Answer = Extract<HttpReply, { kind: 'response' }>;
type Script = (request: HttpRequest, body: string) => Partial<Answer> | Exclude<HttpReply, { kind: 'response' }>;

export const bodyText = ({ body = [] }: HttpRequest) =>
  body.map(({ bytes }) => new TextDecoder().decode(fromBase64(bytes))).join('');

export const piece = (text: string | Uint8Array, afterMs = 0) => ({
  afterMs,
  bytes: toBase64(typeof text === 'string' ? new TextEncoder().encode(text) : text),
});

const wordsOf = ({ method, url }: HttpRequest) => {
  const { pathname, host } = new URL(url);
  return { service: host, name: method, parameters: { path: pathname } };
};

export const unreachable = (request: HttpRequest, code: string, afterMs = 0): HttpReply => ({
  kind: 'unreachable',
  code,
  message: `connect ${code}`,
  afterMs,
  call: wordsOf(request),
});

/** Services that answer as a script says. */
export function scriptedOutside(script: Script): OutsideHost {
  return {
    async send(request) {
      const answer = script(request, bodyText(request));
      if (answer.kind === 'unreachable' || answer.kind === 'crash') return answer;
      const call = wordsOf(request);
      const plain: Answer = {
        kind: 'response',
        status: 200,
        statusText: 'OK',
        headers: [],
        body: [],
        breaksOff: false,
        afterMs: 0,
        call,
      };
      return { ...plain, ...answer };
    },
    connect: async () => ({ status: 'refused', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }),
    exchange: async () => ({ base64: '' }),
    async disconnect() {},
    async setFaults() {},
    faults: async () => [],
    takeEvents: async () => ({ Records: [] }),
    async mark() {},
    async renew() {},
    async restore() {},
  };
}

import type { LogLine } from '../../core/output';
import type { OutsideHost, SessionHost } from '../session';
import type { Parameter } from '../sql-engine';
import {
  ConnectRequest,
  DisconnectRequest,
  EventsRequest,
  ExchangeRequest,
  FaultsRequest,
  LogRequest,
  QueryRequest,
  SendRequest,
} from './answers';
import { refuseSize } from './border';
import type { HostApi, WireParameter } from './protocol';

/** What a worker may ask of the page. Its arguments are checked: learner code runs there. */
export function hostApi(host: SessionHost, onLog: (line: LogLine) => void): HostApi {
  const { outside = NOTHING_OUTSIDE } = host;
  return {
    send: async (...request) => outside.send(...SendRequest.parse(request)),
    connect: async (...request) => outside.connect(...ConnectRequest.parse(request)),
    exchange: async (...request) => outside.exchange(...ExchangeRequest.parse(request)),
    async disconnect(...request) {
      await outside.disconnect(...DisconnectRequest.parse(request));
      return null;
    },
    async setFaults(...request) {
      await outside.setFaults(...FaultsRequest.parse(request));
      return null;
    },
    faults: () => outside.faults(),
    takeEvents: async (...request) => outside.takeEvents(...EventsRequest.parse(request)),
    async mark() {
      await outside.mark();
      return null;
    },
    async renew() {
      await outside.renew();
      return null;
    },
    async restore() {
      await outside.restore();
      return null;
    },
    async query(...request) {
      const [place, text, parameters] = QueryRequest.parse(request);
      const answer = await host.query(place, text, parameters.map(unwire));
      const refused = answer.status === 'done' ? refuseSize(answer.table) : undefined;
      return refused ? { status: 'failed', error: refused } : answer;
    },
    async log(...request) {
      const [lines] = LogRequest.parse(request);
      lines.forEach(onLog);
      return null;
    },
  };
}

function unwire(parameter: WireParameter): Parameter {
  if (parameter.type === 'DOUBLE' || parameter.type === 'BIGINT')
    return { type: parameter.type, value: Number(parameter.value) };
  return parameter;
}

const unknownHost = (host: string) => ({ code: 'ENOTFOUND', message: `getaddrinfo ENOTFOUND ${host}` });

const NOTHING_OUTSIDE: OutsideHost = {
  async send({ method, url }) {
    const { host } = new URL(url);
    return { kind: 'unreachable', ...unknownHost(host), afterMs: 0, call: callWords(method, url) };
  },
  connect: async (_, { host }) => ({ status: 'refused', ...unknownHost(host) }),
  exchange: async () => ({ base64: '' }),
  async disconnect() {},
  async setFaults() {},
  faults: async () => [],
  takeEvents: async () => ({ Records: [] }),
  async mark() {},
  async renew() {},
  async restore() {},
};

const callWords = (method: string, url: string) => ({ service: 'http', name: method, parameters: { url } });

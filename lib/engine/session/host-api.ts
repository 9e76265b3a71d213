import type { LogLine } from '../../core/output';
import type { SessionHost } from '../session';
import type { Parameter } from '../sql-engine';
import { LogRequest, QueryRequest } from './answers';
import { refuseSize } from './border';
import type { HostApi, WireParameter } from './protocol';

/** What a worker may ask of the page. Its arguments are checked: learner code runs there. */
export function hostApi(host: SessionHost, onLog: (line: LogLine) => void): HostApi {
  return {
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

import type { Output, ServiceCall } from '../../core/output';
import { planLines } from '../../core/query-plan';
import { linesOf } from './document';
import { htmlTable, textTable } from './tables';
import { valueText } from './value-text';

/** What a cell shows, as outputs of nbformat: data and text, and tables as HTML too, in which everything is escaped. */
export const jupyterOutputs = (outputs: readonly Output[]): readonly object[] => outputs.flatMap(jupyterOutput);

function jupyterOutput(output: Output): object[] {
  switch (output.kind) {
    case 'table':
      return [display({ 'text/plain': linesOf(textTable(output.page)), 'text/html': linesOf(htmlTable(output.page)) })];
    case 'value':
      return [plain(valueText(output.value))];
    case 'log':
      return output.lines.map(({ level, text }) => ({
        output_type: 'stream',
        name: level === 'error' || level === 'warn' ? 'stderr' : 'stdout',
        text: linesOf(`${text}\n`),
      }));
    case 'done':
      return [plain(output.rows === undefined ? output.statement : `${output.statement} ${output.rows}`)];
    case 'plan':
      return [plain(planLines(output.plan).join('\n'))];
    case 'tests':
      return [
        plain(
          output.tests
            .map((test) =>
              test.status === 'passed' ? `passed: ${test.name}` : `failed: ${test.name}: ${test.message}`,
            )
            .join('\n'),
        ),
      ];
    case 'calls':
      return [plain(output.calls.map(callText).join('\n'))];
    case 'error': {
      const { code, message, engineWords } = output.error;
      const traceback = engineWords === undefined ? [message] : [message, engineWords];
      return [{ output_type: 'error', ename: code, evalue: message, traceback }];
    }
  }
}

const callText = ({ service, name, at, tookMs, outcome }: ServiceCall) =>
  `${at} ${service} ${name}: ${outcome} (${tookMs} ms)`;

const display = (data: Readonly<Record<string, readonly string[]>>) => ({
  output_type: 'display_data',
  data,
  metadata: {},
});
const plain = (text: string) => display({ 'text/plain': linesOf(text) });

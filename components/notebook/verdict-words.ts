import { countOf } from '@/components/output/format';
import type { DataSetVerdict, Verdict } from '@/lib/kernel/verdict';

/** The verdict's one sentence. */
export function verdictSentence(verdict: Verdict): string {
  switch (verdict.status) {
    case 'not-attempted':
      return 'Not attempted: this is the code the exercise starts with. Change it, then check.';
    case 'unreadable':
      return 'Not checked: the code cannot be read.';
    case 'passed':
      return `Passed: the same on ${verdict.dataSets.length} of ${verdict.dataSets.length} data sets`;
    case 'assessed':
      return `Compared: ${verdict.met.length} of ${countOf(verdict.of, 'point')}`;
    case 'not-yet': {
      const first = verdict.dataSets.find(({ status }) => status !== 'same');
      if (first?.status === 'call-differs') return `Not yet: ${callsWords(verdict.dataSets)}`;
      return `Not yet: ${first ? differenceWords(first) : 'the results differ'}`;
    }
  }
}

function differenceWords(dataSet: DataSetVerdict): string {
  const where = dataSet.name === 'shown' ? '' : ` in ${dataSet.name}`;
  switch (dataSet.status) {
    case 'same':
      return 'the same';
    case 'rows-differ':
      return rowsWords(dataSet.difference) + where;
    case 'found':
      return `${countOf(dataSet.findings[0]?.rows.rows.length ?? 0, 'row')} should not be there${where}`;
    case 'call-differs':
      return `another answer${where}`;
    case 'test-failed':
      return `the test “${dataSet.name}” fails`;
    case 'tests-fail':
      return 'the tests fail for the code as it is';
    case 'survived':
      return `no test notices ${dataSet.name}`;
    case 'failed':
      return `an error${where}`;
  }
}

function rowsWords({
  differing,
  expectedRows,
  yoursRows,
  columns,
}: Extract<DataSetVerdict, { status: 'rows-differ' }>['difference']): string {
  if (columns.length === 0 || differing === 0) return 'the columns differ';
  const of = Math.max(expectedRows, yoursRows);
  return `${differing.toLocaleString('en-US')} of ${countOf(of, 'row')} differ`;
}

function callsWords(dataSets: readonly DataSetVerdict[]): string {
  const differing = dataSets.filter(({ status }) => status !== 'same').length;
  return `${differing} of ${countOf(dataSets.length, 'call')} ${differing === 1 ? 'gives' : 'give'} another answer`;
}

/** What a data set's line says at its right. */
export function caseWords(dataSet: DataSetVerdict): string {
  return dataSet.status === 'rows-differ' ? rowsWords(dataSet.difference) : '';
}

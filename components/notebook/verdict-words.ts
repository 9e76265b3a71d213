import { countOf } from '@/components/output/format';
import type { State } from '@/components/ui/StateMark';
import { NOT_TRIED } from '@/lib/kernel/attempt-mutants';
import { type DataSetVerdict, NOT_RUN, type Verdict } from '@/lib/kernel/verdict';
import { AS_WRITTEN } from '@/lib/lesson/reserved';
import type { Check, Exercise } from '@/lib/lesson/schema';

/** The verdict's one sentence. */
export function verdictSentence(exercise: Exercise, verdict: Verdict): string {
  switch (verdict.status) {
    case 'not-attempted':
      return 'Not attempted: this is the code the exercise starts with. Change it, then check.';
    case 'unreadable':
      return 'Not checked: the code cannot be read.';
    case 'passed':
      return `Passed: ${passedWords(exercise, verdict.dataSets)}`;
    case 'assessed':
      return `Compared: your answer says ${verdict.met.length} of ${countOf(verdict.of, 'point')}`;
    case 'not-yet': {
      const first = verdict.dataSets.find(({ status }) => status !== 'same');
      return `Not yet: ${first ? differenceWords(exercise, verdict.dataSets, first) : 'the results differ'}`;
    }
  }
}

type MutantsCheck = Extract<Check, { kind: 'mutants' }>;
const mutantsOf = ({ checks }: Exercise) => checks.find((check): check is MutantsCheck => check.kind === 'mutants');

function passedWords(exercise: Exercise, dataSets: readonly DataSetVerdict[]): string {
  const mutants = mutantsOf(exercise);
  if (mutants)
    return `your tests hold for ${mutants.of}, and catch ${mutants.mutants.length} of ${countOf(mutants.mutants.length, 'broken copy', 'broken copies')}`;
  const tests = dataSets.filter((dataSet) => isTest(exercise, dataSet)).length;
  const others = dataSets.length - tests;
  return [
    others > 0 && sameCount(exercise, others),
    tests > 0 && (tests === 1 ? 'the test passes' : `all ${tests} tests pass`),
  ]
    .filter(Boolean)
    .join(', ');
}

function sameCount({ checks }: Exercise, count: number): string {
  const calls = checks.some(({ kind }) => kind === 'calls');
  return `the same ${calls ? 'for' : 'on'} ${count} of ${countOf(count, calls ? 'call' : 'data set')}`;
}

/** A test of a `ts` check, and not a data set, a call or a broken copy. */
function isTest({ checks }: Exercise, { name }: DataSetVerdict): boolean {
  if (!checks.some(({ kind }) => kind === 'ts')) return false;
  const variants = checks.flatMap((check) =>
    check.kind === 'rows' || check.kind === 'calls' ? check.variants.map((variant) => variant.name) : [],
  );
  return name !== 'shown' && !variants.includes(name);
}

function differenceWords(exercise: Exercise, dataSets: readonly DataSetVerdict[], first: DataSetVerdict): string {
  const where = first.name === 'shown' ? '' : ` in ${first.name}`;
  switch (first.status) {
    case 'same':
      return 'the same';
    case 'rows-differ':
      return rowsWords(first.difference) + where;
    case 'found':
      return `${countOf(first.findings[0]?.rows.rows.length ?? 0, 'row')} should not be there${where}`;
    case 'call-differs':
      return callsWords(dataSets.filter((dataSet) => !isTest(exercise, dataSet)));
    case 'test-failed': {
      const failing = dataSets.filter(({ status }) => status === 'test-failed').length;
      const tests = dataSets.filter((dataSet) => isTest(exercise, dataSet)).length;
      const others = dataSets.filter((dataSet) => !isTest(exercise, dataSet) && dataSet.status === 'same').length;
      const same = others > 0 ? `${sameCount(exercise, others)}, but ` : '';
      return `${same}${failing} of ${countOf(tests, 'test')} ${failing === 1 ? 'fails' : 'fail'}`;
    }
    case 'tests-fail':
      return first.tests.length === 0
        ? 'there is no test'
        : `your tests fail for ${mutantsOf(exercise)?.of ?? 'the code'} as it is`;
    case 'survived': {
      const surviving = dataSets.filter(({ status }) => status === 'survived').length;
      const copies = mutantsOf(exercise)?.mutants.length ?? surviving;
      return `${surviving} of ${countOf(copies, 'broken copy', 'broken copies')} ${surviving === 1 ? 'passes' : 'pass'} your tests`;
    }
    case 'failed':
      return `an error${where}`;
  }
}

/** What the list of an exercise's data sets, calls, tests or broken copies is called. */
export function casesLabel({ checks }: Exercise): string {
  const kinds = new Set(checks.map(({ kind }) => kind));
  if (kinds.has('mutants')) return 'Broken copies';
  if (kinds.has('rows') || kinds.has('sql')) return 'Data sets';
  if (kinds.has('calls')) return kinds.has('ts') ? 'Calls and tests' : 'Calls';
  return 'Tests';
}

/** What a data set, a test or a broken copy is said to be, and the shape beside the word. */
export function caseMark(exercise: Exercise, dataSet: DataSetVerdict): { state: State; label: string } {
  switch (dataSet.status) {
    case 'same':
      return { state: 'passed', label: sameWords(exercise, dataSet) };
    case 'test-failed':
    case 'tests-fail':
      return { state: 'error', label: 'fails' };
    case 'survived':
      return { state: 'error', label: 'not noticed' };
    case 'failed':
      if (dataSet.error.code === NOT_TRIED) return { state: 'open', label: 'not tried' };
      return { state: 'error', label: dataSet.error.code === NOT_RUN ? 'did not run' : 'error' };
    case 'rows-differ':
    case 'found':
    case 'call-differs':
      return { state: 'error', label: 'differs' };
  }
}

function sameWords(exercise: Exercise, dataSet: DataSetVerdict): string {
  if (mutantsOf(exercise)) return dataSet.name === AS_WRITTEN ? 'passes' : 'caught';
  return isTest(exercise, dataSet) ? 'passes' : 'same';
}

function rowsWords({
  differing,
  expectedRows,
  yoursRows,
  columns,
}: Extract<DataSetVerdict, { status: 'rows-differ' }>['difference']): string {
  if (columns.length === 0 || differing === 0) return 'the columns differ';
  const of = Math.max(expectedRows, yoursRows);
  return `${differing.toLocaleString('en-US')} of ${countOf(of, 'row')} ${differing === 1 ? 'differs' : 'differ'}`;
}

function callsWords(calls: readonly DataSetVerdict[]): string {
  const differing = calls.filter(({ status }) => status !== 'same').length;
  return `${differing} of ${countOf(calls.length, 'call')} ${differing === 1 ? 'gives' : 'give'} another answer`;
}

/** What a data set's line says at its right. */
export function caseWords(dataSet: DataSetVerdict): string {
  return dataSet.status === 'rows-differ' ? rowsWords(dataSet.difference) : '';
}

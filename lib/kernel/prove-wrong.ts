import type { Wrong } from '../lesson/schema';
import { NOT_TRIED } from './attempt-mutants';
import type { DataSetOutcome, Outcome } from './outcome';
import type { Verdict } from './verdict';

/** Why a wrong answer does not fail as it says. */
export function wrongFault(
  { name, on, fails }: Wrong,
  verdict: Verdict,
  outcomes: readonly DataSetOutcome[],
  solved: readonly DataSetOutcome[],
): string | undefined {
  if (verdict.status === 'passed') return `the wrong answer \`${name}\` passes`;
  const raised = outcomes.find((each) => {
    const ours = solved.find((other) => other.name === each.name)?.outcome;
    return raisedWords(each.outcome) !== undefined && !(ours && raisedWords(ours));
  });
  const words = raised && raisedWords(raised.outcome);
  if (raised && words !== undefined) {
    if (fails === undefined) return `raises on \`${raised.name}\`: ${words} Write fails="…" if it must.`;
    if (!words.includes(fails)) return `fails otherwise than with "${fails}": ${words}`;
  } else if (fails !== undefined) return `does not fail with "${fails}"`;
  if (verdict.status !== 'not-yet') return undefined;
  const there = verdict.dataSets.find((dataSet) => dataSet.name === on);
  if (!there) return `there is no \`${on}\` among what is tried: ${solved.map((each) => each.name).join(', ')}`;
  if (there.status === 'failed' && there.error.code === NOT_TRIED)
    return `is not tried on \`${on}\`, because its tests fail for the code as it is`;
  return there.status === 'same' ? `does not differ on \`${on}\`, where it says it does` : undefined;
}

/** What an outcome that is an error says; a call that throws is one. */
function raisedWords(outcome: Outcome): string | undefined {
  if (outcome.kind === 'error')
    return outcome.error.code === NOT_TRIED
      ? undefined
      : [outcome.error.message, outcome.error.engineWords].filter(Boolean).join('\n');
  return outcome.kind === 'call' && outcome.call.status === 'threw' ? outcome.call.message : undefined;
}

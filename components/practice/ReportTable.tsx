import { SiteLink } from '@/components/shell/SiteLink';
import { StateMark } from '@/components/ui/StateMark';
import { questionPath } from '@/lib/core/site-path';
import { type BankQuestion, titleOf } from '@/lib/practice/bank';
import { clockText } from '@/lib/practice/clock-words';
import { gradeOutcome } from '@/lib/practice/grade-outcome';
import { missesMost, type Outcome } from '@/lib/practice/outcome';
import type { ReportRow } from '@/lib/practice/report';
import { countedGrade } from '@/lib/practice/review';
import { topicTitle } from '@/lib/practice/topics';
import list from './List.module.css';
import styles from './Report.module.css';
import { TimeBar } from './TimeBar';

/** Each question with its verdict, its time against the plan, and what is worth a look. */
export function ReportTable({
  rows,
  bank,
  now,
}: {
  rows: readonly ReportRow[];
  bank: readonly BankQuestion[];
  now: number;
}) {
  const longest = Math.max(
    60_000,
    ...rows.map(({ outcome }) => (outcome ? Math.max(outcome.milliseconds, outcome.minutes * 60_000) : 0)),
  );
  return (
    <div className={styles.table}>
      <table className={list.list} aria-label="Questions of the session">
        <thead>
          <tr>
            <th>Question</th>
            <th className={list.wide}>Topic</th>
            <th>Verdict</th>
            <th className={list.right}>Time</th>
            <th className={styles.bars}>
              <span className={list.wide}>against the plan</span>
            </th>
            <th className={list.wide}>Worth a look</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.question}>
              <td>
                <SiteLink href={questionPath(row.question)}>{titleOf(bank, row.question)}</SiteLink>
                <small className={list.phone}>{lookWords(row, now).join(' ')}</small>
              </td>
              <td className={`${list.wide} ${list.dim}`}>{topicOf(bank, row.question)}</td>
              <td>
                <Verdict outcome={row.outcome} />
              </td>
              <td className={`${list.right} ${styles.time}`}>
                {row.outcome ? clockText(row.outcome.milliseconds) : ''}
              </td>
              <td className={styles.bars}>{row.outcome && <TimeBar outcome={row.outcome} longest={longest} />}</td>
              <td className={`${list.wide} ${styles.look}`}>
                {lookWords(row, now).map((words) => (
                  <p key={words}>{words}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend} aria-hidden="true">
        <span>
          <svg viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
            <rect className={styles.within} y="1" width="14" height="8" />
          </svg>
          within the plan
        </span>
        <span>
          <svg viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
            <rect className={styles.beyond} y="1" width="14" height="8" />
          </svg>
          over
        </span>
        <span>
          <svg viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
            <path className={styles.planned} d="M7 0v10" />
          </svg>
          planned
        </span>
      </p>
    </div>
  );
}

function topicOf(bank: readonly BankQuestion[], question: string): string {
  const found = bank.find(({ id }) => id === question);
  return found ? topicTitle(found.topic) : '';
}

function Verdict({ outcome }: { outcome: Outcome | undefined }) {
  if (!outcome) return <StateMark state="open" label="not opened" />;
  const { status, tried, tries, firstTry, points } = outcome;
  if (status === 'passed' && points)
    return (
      <StateMark
        state={missesMost(outcome) ? 'started' : 'passed'}
        label={`compared, ${points.met} of ${points.of} points`}
      />
    );
  if (status === 'passed')
    return <StateMark state="passed" label={firstTry ? 'passed, first try' : `passed, ${tries} tries`} />;
  if (!tried) return <StateMark state="open" label="not attempted" />;
  return <StateMark state="error" label={`not passed, ${tries === 1 ? '1 try' : `${tries} tries`}`} />;
}

/** The wrong answers that were recognised, and what the sitting counts as. */
function lookWords({ outcome, sitting, recognised }: ReportRow, now: number): readonly string[] {
  if (!outcome || !sitting) return [];
  const { grade, reason } = gradeOutcome(outcome);
  const counted = countedGrade(sitting, now);
  return [
    ...recognised.map(({ says }) => says),
    counted === grade ? `Counts as ${grade}: ${reason}.` : `Counts as ${counted}, by your own word.`,
  ];
}

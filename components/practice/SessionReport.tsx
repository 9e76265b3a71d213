import { LinkToLesson } from '@/components/lesson/LinkToLesson';
import { SiteLink } from '@/components/shell/SiteLink';
import { Button } from '@/components/ui/Button';
import { buttonClass } from '@/components/ui/buttonClass';
import { StateMark } from '@/components/ui/StateMark';
import { type BankQuestion, titleOf } from '@/lib/practice/bank';
import { clockText, leftText } from '@/lib/practice/clock-words';
import { dateText, dueText } from '@/lib/practice/day';
import type { Report } from '@/lib/practice/report';
import { timeLeft } from '@/lib/practice/session';
import { topicTitle } from '@/lib/practice/topics';
import list from './List.module.css';
import { practicePath } from './practice-paths';
import styles from './Report.module.css';
import { ReportTable } from './ReportTable';

/** A session looked back at: what it came to, what to repeat, what to read, and when it comes again. */
export function SessionReport({ report, bank, now }: { report: Report; bank: readonly BankQuestion[]; now: number }) {
  const { session, rows, passed, weak, reading, followUps, again } = report;
  return (
    <article className={styles.report}>
      <h1>
        {passed} of {rows.length} passed in {clockText(report.milliseconds)}
      </h1>
      <p className={styles.lede}>{weakWords(report)}</p>
      <p className={styles.facts}>
        <span>{dateText(session.startedAt, now)}</span>
        <span>
          {session.purpose === 'review' ? 'review' : `${session.minutes} minutes`}
          {session.topics.length > 0 && `, ${session.topics.map(topicTitle).join(', ')}`}
        </span>
        <span>{endWords(report, now)}</span>
      </p>
      <ReportTable rows={rows} bank={bank} now={now} />
      {followUps.length > 0 && (
        <section>
          <h2>Follow-ups</h2>
          <table className={list.list} aria-label="Follow-ups">
            <tbody>
              {followUps.map(({ question, title, status }) => (
                <tr key={`${question} ${title}`}>
                  <td>
                    {titleOf(bank, question)}: {title}
                  </td>
                  <td>
                    <StateMark
                      state={status === 'passed' ? 'passed' : 'started'}
                      label={status === 'passed' ? 'answered' : 'begun'}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {(weak.length > 0 || reading.length > 0) && (
        <section>
          <h2>To repeat</h2>
          <dl className={styles.weak}>
            {weak.map(({ id, title, says }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          {reading.length > 0 && (
            <p className={styles.reading}>
              To read:{' '}
              {reading.map((link, position) => (
                <span key={link.id}>
                  {position > 0 && ', '}
                  <LinkToLesson link={link} />
                </span>
              ))}
            </p>
          )}
        </section>
      )}
      {again.length > 0 && (
        <section>
          <h2>When you will see these again</h2>
          <table className={`${list.list} ${styles.again}`} aria-label="When you will see these again">
            <tbody>
              {again.map(({ pattern, due }) => (
                <tr key={pattern.id}>
                  <td>{pattern.title}</td>
                  <td className={list.dim}>{dateText(due, now)}</td>
                  <td className={list.right}>{dueText(due, now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className={styles.row}>
        <SiteLink className={buttonClass({ variant: 'main' })} href={practicePath()}>
          Practise more
        </SiteLink>
        <Button onPress={() => print()}>Print</Button>
      </div>
    </article>
  );
}

function weakWords({ rows, weak, passed }: Report): string {
  if (rows.every(({ sitting }) => !sitting)) return 'No question was opened.';
  const [first, second] = weak;
  if (!first)
    return passed === rows.length ? 'Everything passed at the first try.' : 'What was opened, passed at the first try.';
  return second
    ? `Weak this time: ${lower(first.title)}, and ${lower(second.title)}.`
    : `Weak this time: ${lower(first.title)}.`;
}

/** `Latest row` becomes `latest row`; `JSON` and `NULL` stay. */
const lower = (text: string) => (/^[A-Z][a-z ]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text);

function endWords({ session }: Report, now: number): string {
  const left = timeLeft(session, now);
  switch (session.ended?.because) {
    case undefined:
      return 'not over yet';
    case 'time':
      return 'ended by time';
    case 'last':
      return left > 0 ? `all asked, with ${leftText(left)} left` : 'all asked';
    case 'you':
      return `ended by you with ${leftText(left)} left`;
  }
}

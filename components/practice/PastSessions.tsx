import { SiteLink } from '@/components/shell/SiteLink';
import { clockText } from '@/lib/practice/clock-words';
import { dateText } from '@/lib/practice/day';
import { sessionsOf, sittingsOf } from '@/lib/practice/journal';
import { type Session, timeLeft } from '@/lib/practice/session';
import { topicTitle } from '@/lib/practice/topics';
import list from './List.module.css';
import { reportPath } from './practice-paths';
import { useJournal } from './useJournal';

/** The sessions that are over, each with its report. */
export function PastSessions({ now }: { now: number | undefined }) {
  const { journal } = useJournal();
  const past = sessionsOf(journal).filter(({ closed }) => closed);
  if (past.length === 0 || now === undefined) return null;
  const passed = new Map(
    past.map(({ id }) => [
      id,
      sittingsOf(journal).filter(({ session, ended }) => session === id && ended?.because === 'passed').length,
    ]),
  );
  return (
    <section aria-labelledby="past-sessions">
      <h2 id="past-sessions">Past sessions</h2>
      <table className={list.list} aria-label="Past sessions">
        <thead>
          <tr>
            <th>Day</th>
            <th>Asked for</th>
            <th className={list.right}>Passed</th>
            <th className={list.right}>Time</th>
          </tr>
        </thead>
        <tbody>
          {past.map((session) => (
            <tr key={session.id}>
              <td className={list.dim}>{dateText(session.startedAt, now)}</td>
              <td>
                <SiteLink href={reportPath(session.id)}>{sessionTitle(session)}</SiteLink>
              </td>
              <td className={list.right}>
                {passed.get(session.id)} of {session.questions.length}
              </td>
              <td className={list.right}>{clockText(session.minutes * 60_000 - timeLeft(session, now))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sessionTitle({ purpose, topics, minutes }: Session): string {
  if (purpose === 'review') return 'Review';
  return `${topics.length === 0 ? 'All topics' : topics.map(topicTitle).join(', ')}, ${minutes} minutes`;
}

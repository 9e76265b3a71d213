import { SiteLink } from '@/components/shell/SiteLink';
import { Disclosure } from '@/components/ui/Disclosure';
import { questionPath } from '@/lib/core/site-path';
import { agoText, dueText } from '@/lib/practice/day';
import { gradeOutcome } from '@/lib/practice/grade-outcome';
import { outcomeOf } from '@/lib/practice/outcome';
import { isDue, type Review } from '@/lib/practice/review';
import { topicTitle } from '@/lib/practice/topics';
import list from './List.module.css';
import styles from './Practice.module.css';

const SHOWN = 5;

/** The patterns that were practised, and when each comes again. */
export function Reviews({ reviews, now }: { reviews: readonly Review[]; now: number | undefined }) {
  const due = now === undefined ? 0 : reviews.filter((review) => isDue(review, now)).length;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">
        Reviews{' '}
        {reviews.length > 0 && <span className={styles.small}>{due === 0 ? 'none today' : `${due} today`}</span>}
      </h2>
      {now === undefined || reviews.length === 0 ? (
        <p className={styles.quiet}>
          What you practise comes back here by its pattern, such as “latest row per key”, on the day you would be about
          to forget it. Nothing is waiting yet.
        </p>
      ) : (
        <>
          <ReviewTable reviews={reviews.slice(0, SHOWN)} now={now} label="Patterns to review" />
          {reviews.length > SHOWN && (
            <Disclosure summary={`All ${reviews.length} patterns`}>
              <ReviewTable reviews={reviews.slice(SHOWN)} now={now} label="More patterns to review" />
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

function ReviewTable({ reviews, now, label }: { reviews: readonly Review[]; now: number; label: string }) {
  return (
    <table className={list.list} aria-label={label}>
      <thead>
        <tr>
          <th>Pattern</th>
          <th className={list.wide}>Last time</th>
          <th className={list.right}>Due</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <tr key={review.pattern.id}>
            <td>
              {review.question && isDue(review, now) ? (
                <SiteLink href={questionPath(review.question)}>{review.pattern.title}</SiteLink>
              ) : (
                review.pattern.title
              )}
              <small>{topicTitle(review.pattern.topic)}</small>
            </td>
            <td className={`${list.wide} ${list.dim}`}>{lastTime(review, now)}</td>
            <td className={list.right}>{isDue(review, now) ? <b>today</b> : dueText(review.due, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lastTime({ last }: Review, now: number): string {
  const { reason } = gradeOutcome(outcomeOf(last, now));
  return `${agoText(last.ended?.at ?? last.startedAt, now)}: ${reason}`;
}

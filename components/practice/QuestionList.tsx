import { SiteLink } from '@/components/shell/SiteLink';
import { Disclosure } from '@/components/ui/Disclosure';
import { questionPath } from '@/lib/core/site-path';
import { type BankQuestion, readyOf } from '@/lib/practice/bank';
import type { QuestionState } from '@/lib/practice/question-state';
import { topicTitle } from '@/lib/practice/topics';
import list from './List.module.css';
import styles from './QuestionBank.module.css';
import { QuestionMark } from './QuestionMark';

/** Questions that can be opened, then those that are only planned, folded. */
export function QuestionList({
  questions,
  states,
  due,
  opensComing,
}: {
  questions: readonly BankQuestion[];
  states: ReadonlyMap<string, QuestionState>;
  due: ReadonlySet<string>;
  opensComing: boolean;
}) {
  const ready = readyOf(questions);
  const coming = questions.filter(({ status }) => status === 'coming');
  return (
    <>
      {ready.length > 0 && (
        <table className={list.list} aria-label="Questions">
          <thead>
            <tr>
              <th className={list.wide}>No.</th>
              <th>Question</th>
              <th className={list.wide}>Topic</th>
              <th className={list.wide}>Level</th>
              <th className={`${list.wide} ${list.right}`}>Minutes</th>
              <th className={styles.state}>Yours</th>
            </tr>
          </thead>
          <tbody>
            {ready.map((question) => (
              <tr key={question.id}>
                <td className={`${list.wide} ${styles.id}`}>{question.id}</td>
                <td>
                  <SiteLink href={questionPath(question.id)}>{question.title}</SiteLink>
                  <small className={list.phone}>
                    {topicTitle(question.topic)}, {question.level}, {question.minutes} min
                  </small>
                </td>
                <td className={`${list.wide} ${list.dim} ${styles.topic}`}>{topicTitle(question.topic)}</td>
                <td className={`${list.wide} ${list.dim} ${styles.level}`}>{question.level}</td>
                <td className={`${list.wide} ${list.right} ${styles.minutes}`}>{question.minutes}</td>
                <td className={styles.state}>
                  <QuestionMark state={states.get(question.id)} due={due.has(question.id)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {coming.length > 0 && (
        <div className={styles.coming}>
          <Disclosure
            key={String(opensComing && ready.length === 0)}
            open={opensComing && ready.length === 0}
            summary={`${coming.length} coming`}
          >
            <table className={list.list} aria-label="Questions that are coming">
              <tbody>
                {coming.map(({ id, title, topic, level }) => (
                  <tr key={id}>
                    <td className={`${list.wide} ${styles.id}`}>{id}</td>
                    <td>
                      {title}
                      <small className={list.phone}>
                        {topicTitle(topic)}, {level}
                      </small>
                    </td>
                    <td className={`${list.wide} ${list.dim} ${styles.topic}`}>{topicTitle(topic)}</td>
                    <td className={`${list.wide} ${list.dim} ${styles.level}`}>{level}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Disclosure>
        </div>
      )}
    </>
  );
}

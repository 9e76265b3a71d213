import { Disclosure } from '@/components/ui/Disclosure';
import { StateMark } from '@/components/ui/StateMark';
import type { ServiceCall } from '@/lib/core/output';
import { Bar } from './Bar';
import { callsSentence, parametersText, placeInTime, simulationsOf, sinceWords, timeOfDay } from './calls-words';
import { countOf } from './format';
import styles from './ServiceCalls.module.css';

/** What a cell asked of the services outside: each call with when, what, how it ended, and its place in the time of all. */
export function ServiceCalls({
  label,
  calls,
  dropped,
}: {
  label: string;
  calls: readonly ServiceCall[];
  dropped: number;
}) {
  return (
    <section className={styles.calls} aria-label={label}>
      <Disclosure summary={<span className={styles.sum}>{callsSentence(calls, dropped)}</span>}>
        <ol className={styles.list}>
          {[...calls.entries()].map(([at, call]) => (
            <li key={at}>
              <Call call={call} all={calls} />
            </li>
          ))}
        </ol>
        {simulationsOf(calls).map((about) => (
          <p key={about} className={styles.more}>
            {about}
          </p>
        ))}
        {dropped > 0 && <p className={styles.more}>{countOf(dropped, 'more call')} not listed</p>}
      </Disclosure>
    </section>
  );
}

function Call({ call, all }: { call: ServiceCall; all: readonly ServiceCall[] }) {
  const { service, name, parameters, at, tookMs, outcome, failed } = call;
  const { from, width } = placeInTime(call, all);
  return (
    <div className={styles.call} data-failed={failed || undefined}>
      <time dateTime={at} className={styles.at}>
        {timeOfDay(at)}
      </time>
      <span className={styles.what}>
        <b>
          {service} {name}
        </b>{' '}
        <span className={styles.parameters}>{parametersText(parameters)}</span>
      </span>
      <span className={styles.outcome}>
        {failed && <StateMark state="error" label="failed:" labelHidden />} {outcome}
      </span>
      <span className={styles.took}>
        {sinceWords(tookMs)}
        {all.some((each) => each.tookMs > 0) && <Bar from={from} width={width} tone={failed ? 'bad' : undefined} />}
      </span>
    </div>
  );
}

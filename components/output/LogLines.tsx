import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icons';
import type { LogLine } from '@/lib/core/output';
import { countOf } from './format';
import styles from './LogLines.module.css';

/** Beyond this the log scrolls inside, so the keyboard must reach it. */
const LINES_IN_SIGHT = 12;

export function LogLines({ lines, dropped }: { lines: readonly LogLine[]; dropped: number }) {
  const scrolls = lines.length > LINES_IN_SIGHT || lines.some((line) => line.text.length > 1000);
  return (
    <div className={styles.log} role="log" aria-live="off" aria-label="Log" tabIndex={scrolls ? 0 : undefined}>
      {[...lines.entries()].map(([index, line]) => (
        <div key={index} className={classes(styles.line, styles[line.level])}>
          <LevelMark level={line.level} />
          {line.text}
        </div>
      ))}
      {dropped > 0 && <p className={styles.dropped}>{countOf(dropped, 'more line')} not kept</p>}
    </div>
  );
}

function LevelMark({ level }: { level: LogLine['level'] }) {
  if (level !== 'warn' && level !== 'error') return null;
  return (
    <>
      <Icon name={level === 'warn' ? 'warning' : 'error'} /> <span className="sr">{level}: </span>
    </>
  );
}

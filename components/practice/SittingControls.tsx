import { Button } from '@/components/ui/Button';
import { ButtonLink } from '@/components/ui/ButtonLink';
import { newKey } from '@/lib/core/new-key';
import { pause, type QuestionFacts, resume, sitDown } from '@/lib/practice/commands';
import { changeSitting } from '@/lib/practice/journal';
import { isTicking, leaveSitting, type Sitting } from '@/lib/practice/sitting';
import { browserJournal } from './browser-journal';

/** Start, pause, give up and again, for a question that stands alone. */
export function SittingControls({
  facts,
  sitting,
  now,
}: {
  facts: QuestionFacts;
  sitting: Sitting | undefined;
  now: number;
}) {
  const { read, change } = browserJournal();
  const start = () => change(sitDown(read().journal, facts, newKey(), now));
  if (!sitting)
    return (
      <Button variant="main" onPress={start}>
        Start the clock
      </Button>
    );
  if (sitting.ended)
    return (
      <>
        <ButtonLink variant="line" href="#result">
          Result
        </ButtonLink>
        <Button onPress={start}>Again</Button>
      </>
    );
  return (
    <>
      {isTicking(sitting) ? (
        <Button onPress={() => change(pause(sitting, now))}>Pause</Button>
      ) : (
        <Button variant="line" onPress={() => change(resume(sitting, now))}>
          Go on
        </Button>
      )}
      <Button onPress={() => change([changeSitting(sitting.id, (old) => leaveSitting(old, now))])}>Give up</Button>
    </>
  );
}

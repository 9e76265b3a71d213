import { StateMark } from '@/components/ui/StateMark';
import type { Progress } from '@/lib/notebook/saved-work/progress';
import type { CatalogueLesson } from './catalogue';

/** How far the reader is in a lesson. A planned one has no state but that it is coming. */
export function LessonState({ lesson, progress }: { lesson: CatalogueLesson; progress: Progress | undefined }) {
  if (lesson.status === 'coming') return 'coming';
  if (!progress) return <StateMark state="open" label="not started" />;
  const { status, passed, of } = progress;
  if (status === 'passed') return <StateMark state="passed" label="finished" />;
  return <StateMark state="started" label={of > 0 ? `${passed} of ${of} exercises` : 'started'} />;
}

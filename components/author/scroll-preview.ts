import { placeAt } from '@/lib/authoring/block-places';
import type { Lesson } from '@/lib/lesson/schema';

/** Brings the part of the preview into view that a line of the source is about. The page itself stays where it is. */
export function scrollPreviewTo(lesson: Lesson, line: number): void {
  const place = placeAt(lesson, line);
  const part = place && document.getElementById(place.id);
  const pane = part?.closest('[data-preview]');
  if (!part || !pane) return;
  const top = part.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + top - 24, behavior: 'instant' });
}

import { SiteLink } from '@/components/shell/SiteLink';
import { lessonPath } from '@/lib/core/site-path';
import type { LessonLink } from '@/lib/notebook/stored';

/** A lesson by its name: a link if it is there, otherwise its name and "coming". */
export function LinkToLesson({ link }: { link: LessonLink }) {
  const name = link.number === undefined ? link.title : `${link.number} ${link.title}`;
  if (link.status === 'ready') return <SiteLink href={lessonPath(link.id)}>{name}</SiteLink>;
  return (
    <span>
      {name} <span className="dim">(coming)</span>
    </span>
  );
}

import { SiteLink } from '@/components/shell/SiteLink';
import { lessonPath, questionPath } from '@/lib/core/site-path';
import type { LessonLink } from '@/lib/notebook/stored';

const isQuestion = (id: string) => /^Q\d+$/.test(id);

/** A lesson or a question by its name: a link if it is there, otherwise its name and "coming". */
export function LinkToLesson({ link }: { link: LessonLink }) {
  const path = isQuestion(link.id) ? questionPath : lessonPath;
  const number = isQuestion(link.id) ? link.id : link.number;
  const name = number === undefined ? link.title : `${number} ${link.title}`;
  if (link.status === 'ready') return <SiteLink href={path(link.id)}>{name}</SiteLink>;
  return (
    <span>
      {name} <span className="dim">(coming)</span>
    </span>
  );
}

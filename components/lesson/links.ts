import { lessonPath, questionPath, sitePath } from '@/lib/core/site-path';
import type { LessonLink, StoredLesson, StoredPlace } from '@/lib/notebook/stored';

/** Where a link in prose leads: `/lessons/x` inside the site, with `coming` for what is only planned. */
export function linkToLesson({ place }: StoredLesson) {
  const known = new Map<string, LessonLink>(linksOf(place).map((link) => [link.id, link]));
  return (url: string): { href: string; coming?: boolean } => {
    const lesson = /^\/lessons\/([^/#]+)\/?(?:#(.*))?$/.exec(url);
    if (lesson?.[1])
      return { href: lessonPath(lesson[1], lesson[2]), coming: known.get(lesson[1])?.status === 'coming' };
    const question = /^\/practice\/(Q\d+)\/?$/.exec(url);
    if (question?.[1]) return { href: questionPath(question[1]), coming: known.get(question[1])?.status !== 'ready' };
    return { href: url.startsWith('/') ? sitePath(`/${url.slice(1)}`) : url };
  };
}

function linksOf(place: StoredPlace): readonly LessonLink[] {
  switch (place.kind) {
    case 'lesson':
      return [...place.module.lessons, ...place.after, ...place.practice];
    case 'question':
      return place.lessons;
    case 'draft':
    case 'workbook':
      return [];
  }
}

import type { Lesson } from '../../lib/lesson/schema';
import type { LessonLink, StoredPlace } from '../../lib/notebook/stored';
import { course, type Library } from './library';

/** Where a lesson or question belongs, with links to what is around it. `all` are the written ones. */
export function placeOf({ front }: Lesson, all: readonly Lesson[], library: Library): StoredPlace {
  const places = course(library.plan);
  const linkTo = (id: string): LessonLink => {
    const planned = places.find((other) => other.lesson.id === id)?.lesson;
    const question = library.plan.questions.find((other) => other.id === id);
    const title = planned?.title ?? question?.title ?? id;
    return {
      id,
      title,
      ...(planned && { number: planned.number }),
      status: library.files.has(id) ? 'ready' : 'coming',
    };
  };
  if (front.kind === 'question') {
    const { id, topic, level } = front;
    const preparing = all.flatMap(({ front: other }) =>
      other.kind === 'lesson' && other.practice.includes(id) ? other.id : [],
    );
    return { kind: 'question', topic, level, lessons: preparing.map(linkTo) };
  }
  const here = places.findIndex((place) => place.lesson.id === front.id);
  const place = places[here];
  if (!place) throw new Error(`lessons/plan.yaml does not list the lesson "${front.id}"`);
  const neighbour = (step: number) => places[here + step] && linkTo(places[here + step]?.lesson.id ?? '');
  const [previous, next] = [neighbour(-1), neighbour(1)];
  return {
    kind: 'lesson',
    module: {
      id: place.module.id,
      title: place.module.title,
      lessons: place.module.lessons.map(({ id }) => linkTo(id)),
    },
    number: place.lesson.number,
    ...(previous && { previous }),
    ...(next && { next }),
    after: front.after.map(linkTo),
    practice: front.practice.map(linkTo),
  };
}

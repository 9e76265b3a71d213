import type { Plan } from '@/lib/lesson/plan';

export type CatalogueLesson = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly goal: string;
  readonly minutes: number;
  /** Numbers of the lessons to read first. */
  readonly needs: readonly number[];
  /** A planned lesson has no page yet. */
  readonly status: 'ready' | 'coming';
};
export type CatalogueModule = {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly CatalogueLesson[];
};

/** The plan as its readers see it. `ready` are the lessons that have a file. */
export function catalogueOf(
  { modules }: Pick<Plan, 'modules'>,
  ready: ReadonlySet<string>,
): readonly CatalogueModule[] {
  const numbers = new Map(modules.flatMap(({ lessons }) => lessons.map(({ id, number }) => [id, number] as const)));
  return modules.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.map((lesson) => ({
      id: lesson.id,
      number: lesson.number,
      title: lesson.title,
      goal: lesson.goal,
      minutes: lesson.minutes,
      needs: lesson.after.flatMap((other) => numbers.get(other) ?? []),
      status: ready.has(lesson.id) ? 'ready' : 'coming',
    })),
  }));
}

export const lessonsOf = (modules: readonly CatalogueModule[]) => modules.flatMap(({ lessons }) => lessons);

/** The lessons that `keep` accepts, in their modules; modules without one are left out. */
export function filterCatalogue(
  modules: readonly CatalogueModule[],
  keep: (lesson: CatalogueLesson) => boolean,
): readonly CatalogueModule[] {
  return modules
    .map((module) => ({ ...module, lessons: module.lessons.filter(keep) }))
    .filter(({ lessons }) => lessons.length > 0);
}

/** Whether every word is part of the lesson's number, title or goal. */
export function matches(lesson: CatalogueLesson, query: string): boolean {
  const text = `${lesson.number} ${lesson.title} ${lesson.goal}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** `1 h 10 min`, `4 h`, `35 min`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
}

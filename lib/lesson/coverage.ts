import type { Plan } from './plan';
import type { Block, Lesson } from './schema';

/** What of a file teaches a row. */
export type TeachingPart = { readonly id: string; readonly kind: 'cell' | 'quiz' | 'exercise'; readonly title: string };

export type Teaching = {
  readonly kind: 'lesson' | 'question';
  readonly id: string;
  readonly title: string;
  readonly parts: readonly TeachingPart[];
};

export type CoveredRow = {
  readonly id: string;
  readonly says: string;
  /** The modules in whose lessons it is planned or taught, in the order of the course. */
  readonly modules: readonly string[];
  /** Lessons in the order of the course, then questions. */
  readonly taught: readonly Teaching[];
  /** The lessons that are not written yet and will teach it. */
  readonly coming: readonly { readonly id: string; readonly title: string }[];
};

/** Every row of the plan with what teaches it. `lessons` are all files that are written, questions too. */
export function coverageOf(plan: Plan, lessons: readonly Lesson[]): readonly CoveredRow[] {
  const planned = plan.modules.flatMap((module) => module.lessons.map((lesson) => ({ ...lesson, module: module.id })));
  const order = [...planned, ...plan.questions].map(({ id }) => id);
  const written = [...lessons].sort((one, other) => order.indexOf(one.front.id) - order.indexOf(other.front.id));
  const ready = new Set(lessons.map(({ front }) => front.id));
  return plan.rows.map(({ id, says }) => {
    const taught = written.flatMap((lesson) => teachingOf(lesson, id) ?? []);
    const teaching = new Set(taught.map((each) => each.id));
    const its = planned.filter((lesson) => lesson.covers.includes(id) || teaching.has(lesson.id));
    return {
      id,
      says,
      modules: [...new Set(its.map(({ module }) => module))],
      taught,
      coming: its.filter((lesson) => !ready.has(lesson.id)).map((lesson) => ({ id: lesson.id, title: lesson.title })),
    };
  });
}

function teachingOf({ front, title, blocks }: Lesson, row: string): Teaching | undefined {
  const ids = front.covers[row];
  if (!ids) return;
  const parts = new Map(blocks.flatMap((block): [string, TeachingPart][] => partOf(block)));
  return { kind: front.kind, id: front.id, title, parts: ids.flatMap((id) => parts.get(id) ?? []) };
}

function partOf(block: Block): [string, TeachingPart][] {
  switch (block.kind) {
    case 'cell':
    case 'quiz':
      return [[block.id, { id: block.id, kind: block.kind, title: block.id }]];
    case 'exercise':
      return [[block.id, { id: block.id, kind: block.kind, title: block.title }]];
    default:
      return [];
  }
}

/** Rows that the plan promises of a written file and that the file does not teach: `splitting-columns: S2-50`. */
export function brokenPromises(plan: Plan, lessons: readonly Lesson[]): readonly string[] {
  const promised = new Map(
    [...plan.modules.flatMap((module) => module.lessons), ...plan.questions].map(({ id, covers }) => [id, covers]),
  );
  return lessons.flatMap(({ front }) =>
    (promised.get(front.id) ?? []).filter((row) => !(row in front.covers)).map((row) => `${front.id}: ${row}`),
  );
}

export type CoverageFilter = {
  readonly words: string;
  readonly state: 'all' | 'taught' | 'coming';
  /** The id of a module. */
  readonly module: string | undefined;
};

export const isTaught = ({ taught }: CoveredRow): boolean => taught.length > 0;

/** Every word is part of the row, or of the titles of what teaches it. */
export function filterCoverage(rows: readonly CoveredRow[], filter: CoverageFilter): readonly CoveredRow[] {
  const words = filter.words.toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    if (filter.state !== 'all' && isTaught(row) !== (filter.state === 'taught')) return false;
    if (filter.module !== undefined && !row.modules.includes(filter.module)) return false;
    const titles = [...row.taught, ...row.coming].map(({ title }) => title);
    const text = [row.id, row.says, ...titles].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

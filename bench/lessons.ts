import type { DatasetManifest } from '../lib/datasets/dataset';
import { countedMinutes } from '../lib/lesson/minutes';
import { parseLesson } from '../lib/lesson/parse';
import { formatProblems } from '../lib/lesson/problems';
import type { StoredLesson } from '../lib/notebook/stored';
import { GROUPED } from './page/statements';

type Cell = readonly [id: string, sql: string];

export const CHAIN_LENGTH = 50;

/** One number, passed on from cell to cell. */
const chain: readonly Cell[] = Array.from({ length: CHAIN_LENGTH }, (_, at) => [
  `step_${at + 1}`,
  at === 0 ? 'SELECT 1 AS n' : `SELECT n + 1 AS n FROM step_${at}`,
]);

const WARM_UP: Cell = ['warm_up', 'SELECT 1 AS one'];

/** Lessons that only measure; the product does not have them. */
const LESSONS = {
  chain: { data: [], cells: [WARM_UP, ...chain] },
  athletes: {
    data: ['athlete_events_full'],
    cells: [WARM_UP, ['everything', 'SELECT * FROM athlete_events_full'], ['grouped', GROUPED], ['idle', 'SELECT 2']],
  },
} as const satisfies Record<string, { data: readonly string[]; cells: readonly Cell[] }>;

export type BenchLesson = keyof typeof LESSONS;
export const BENCH_LESSONS = Object.keys(LESSONS) as readonly BenchLesson[];

/** A lesson as a page of the product gets it, without stored results. */
export function storeLesson(id: BenchLesson, datasets: DatasetManifest): StoredLesson {
  const { data, cells } = LESSONS[id];
  const minutes = Math.round(countedMinutes({ blocks: [] }) + cells.length / 2);
  const file = `bench/${id}/lesson.md`;
  const { lesson, problems } = parseLesson(textOf(id, data, cells, minutes), { file });
  if (!lesson) throw new Error(formatProblems(file, problems));
  return {
    work: id,
    key: '',
    contentHash: id,
    place: {
      kind: 'lesson',
      module: { id: 'bench', title: 'Measurements', lessons: [] },
      number: 1,
      after: [],
      practice: [],
    },
    lesson,
    files: [],
    datasets: data.flatMap((name) => datasets[name] ?? []),
    cells: {},
    answers: {},
    expectedFile: '',
  };
}

function textOf(id: string, data: readonly string[], cells: readonly Cell[], minutes: number): string {
  const front = `---
format: 1
id: ${id}
title: Measured
goal: Be measured.
minutes: ${minutes}
after: []
data: [${data.join(', ')}]
covers: []
solutions: always
lang: en
practice: []
---

# Measured
`;
  return [front, ...cells.map(([cell, sql]) => `\`\`\`sql cell ${cell}\n${sql}\n\`\`\`\n`)].join('\n');
}

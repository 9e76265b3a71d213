import type { Kernel } from '../../kernel/kernel';
import type { ExpectedByExercise } from '../../kernel/outcome';
import { proveExercise } from '../../kernel/prove-exercise';
import { parseLesson } from '../../lesson/parse';
import { type Notebook, openNotebook } from '../notebook';
import type { StoredLesson } from '../stored';

const head = (minutes: string) => `---
format: 1
id: sample
title: A sample
goal: Run cells.
minutes: ${minutes}
after: []
data: [language, film]
covers: []
solutions: always
lang: en
practice: []
---

# A sample

`;

export const cell = (language: 'sql' | 'postgres' | 'ts', id: string, code: string) => `## About ${id}

\`\`\`${language === 'postgres' ? `sql cell ${id} engine=postgres` : `${language} cell ${id}`}
${code}
\`\`\`
`;

/** An exercise compared by rows, with a variant `other` of the data. */
export const exercise = (id: string, starter: string, solution: string, variant: string, language = 'sql') => `### ${id}

Do it.

\`\`\`${language} exercise ${id}
${starter}
\`\`\`

\`\`\`yaml check ${id}
compare: rows
order: any
variants:
  other: { about: another, sql: "${variant}" }
  third: { about: a third, sql: "${variant}" }
\`\`\`

\`\`\`md hint ${id}
Do.
\`\`\`

\`\`\`${language} solution ${id}
${solution}
\`\`\`
`;

/** A lesson as its page has it, without stored results. */
export function storedLesson(...blocks: readonly string[]): StoredLesson {
  const parse = (minutes: string) => parseLesson(head(minutes) + blocks.join('\n'), { file: 'lesson.md' });
  const counted = /(\d+) minutes by count/.exec(parse('1').problems[0]?.message ?? '')?.[1] ?? '1';
  const { lesson, problems } = parse(counted);
  if (!lesson) throw new Error(JSON.stringify(problems));
  return {
    work: 'a-lesson',
    key: '',
    contentHash: '',
    place: { kind: 'lesson', module: { id: 'm', title: 'M', lessons: [] }, number: 1, after: [], practice: [] },
    lesson,
    files: [],
    datasets: [],
    cells: {},
    answers: {},
    expectedFile: '',
  };
}

export function openLesson(kernel: Kernel, stored: StoredLesson) {
  const bugs: unknown[] = [];
  async function loadExpected(signal: AbortSignal): Promise<ExpectedByExercise> {
    const { lesson } = stored;
    const expected: ExpectedByExercise = {};
    for (const block of lesson.blocks)
      if (block.kind === 'exercise') {
        const proved = await proveExercise(kernel, lesson, block, signal);
        if (proved.expected) expected[block.id] = proved.expected;
      }
    return expected;
  }
  const notebook = openNotebook({ stored, kernel, loadExpected, onBug: (error) => bugs.push(error) });
  return { notebook, bugs, close: notebook.connect() };
}

/** Resolves once nothing runs, waits, or is checked, and nothing follows at once. */
export async function untilIdle({ store }: Notebook): Promise<void> {
  const isIdle = () =>
    [...store.read().cells.values()].every(({ activity }) => activity.status === 'idle') &&
    [...store.read().exercises.values()].every(({ checking }) => checking === undefined);
  const changed = () =>
    new Promise<void>((resolve) => {
      const off = store.subscribe(() => {
        off();
        resolve();
      });
    });
  for (let quiet = 0; quiet < 3; quiet = isIdle() ? quiet + 1 : 0) {
    while (!isIdle()) await changed();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** What each cell shows: its rows, or why there are none. */
export function shownIn({ store }: Notebook): Record<string, unknown> {
  return Object.fromEntries(
    [...store.read().cells].map(([id, { result }]) => {
      if (result.status === 'none' || result.status === 'stopped') return [id, result.status];
      if (result.status === 'failed') return [id, result.error.message];
      return [id, result.outputs.findLast((output) => output.kind === 'table')?.page.rows];
    }),
  );
}

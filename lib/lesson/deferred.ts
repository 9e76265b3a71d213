import type { Block, Lesson, ProseProof } from './schema';

type Engine = 'duckdb' | 'postgres';
/** What a block needs to run and to be judged. */
type Need = Engine | 'typescript' | 'tests' | 'mutants' | 'rubric' | 'open answer';

/** What this release does not run yet, and what is said about it. It shrinks as the product grows. */
const LATER: Partial<Record<Need, string>> = {
  postgres: 'Postgres does not run here yet',
  tests: 'exercises with tests are not checked here yet',
  mutants: 'exercises that ask for tests are not checked here yet',
  rubric: 'open answers are not kept here yet',
  'open answer': 'open answers are not kept here yet',
};

const CHECKS = { rows: [], calls: [], sql: [], ts: ['tests'], mutants: ['mutants'], rubric: ['rubric'] } as const;

function needsOf(block: Block): Need[] {
  switch (block.kind) {
    case 'cell':
      return [block.language.language === 'sql' ? block.language.engine : 'typescript'];
    case 'quiz':
      return block.answer.kind === 'typed' ? [block.answer.engine] : [];
    case 'exercise': {
      const { language, checks } = block;
      const own: Need =
        language.language === 'sql' ? language.engine : language.language === 'ts' ? 'typescript' : 'open answer';
      return [
        own,
        ...checks.flatMap((check): readonly Need[] => (check.kind === 'sql' ? [check.engine] : CHECKS[check.kind])),
      ];
    }
    case 'heading':
    case 'prose':
    case 'diagram':
      return [];
  }
}

/** Why this block cannot run in this release, whatever stands around it; undefined if it can. */
export const isDeferred = (block: Block): string | undefined => needsOf(block).flatMap((need) => LATER[need] ?? [])[0];

export type Deferred = {
  /** By the block's id: why it cannot run. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly proofs: ReadonlyMap<ProseProof, string>;
};

/** All of a lesson that waits for a later release: also what reads a result that is not there, or covers only such. */
export function deferredIn({ blocks, proofs }: Lesson): Deferred {
  const reasons = new Map<string, string>();
  const missing = new Map<string, string>();
  const readsMissing = (code: string) => {
    const words = new Set(code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
    return [...missing].find(([name]) => words.has(name))?.[1];
  };
  for (const block of blocks) {
    if (block.kind !== 'cell' && block.kind !== 'exercise') continue;
    const reason = isDeferred(block) ?? readsMissing(block.code);
    if (reason === undefined) continue;
    reasons.set(block.id, reason);
    if (makesNothing(block, reason)) for (const name of namesOf(block)) missing.set(name, reason);
  }
  for (const block of blocks) {
    if (block.kind !== 'quiz') continue;
    const covered = block.reveals.map((id) => reasons.get(id));
    const reason = covered.every((each) => each !== undefined) ? covered[0] : undefined;
    const read = block.answer.kind === 'typed' ? readsMissing(block.answer.sql) : undefined;
    const own = isDeferred(block) ?? read ?? reason;
    if (own !== undefined) reasons.set(block.id, own);
  }
  return {
    blocks: reasons,
    proofs: new Map(
      proofs.flatMap((proof) => {
        const reason = LATER[proof.engine] ?? readsMissing(proof.sql);
        return reason === undefined ? [] : [[proof, reason] as const];
      }),
    ),
  };
}

type Runnable = Extract<Block, { kind: 'cell' | 'exercise' }>;

/** An exercise that only cannot be checked still has our answer for the cells that read it. */
const makesNothing = (block: Runnable, reason: string) =>
  block.kind === 'cell' || reason === LATER.postgres || block.language.language === 'md';

const DECLARED = /^(?:export )?(?:async )?(?:const|let|var|function\*?|class) ([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu;

function namesOf(block: Runnable): string[] {
  if (block.language.language !== 'ts') return [block.id];
  return [...block.code.matchAll(DECLARED)].flatMap(([, name]) => name ?? []);
}

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withoutMeasures } from '../../lib/core/query-plan';
import { describeFiles } from '../../lib/kernel/describe-files';
import { type Kernel, withFileOptions, withFiles } from '../../lib/kernel/kernel';
import { proveLesson } from '../../lib/kernel/prove-lesson';
import type { RanCell } from '../../lib/kernel/run-lesson';
import type { CellRun } from '../../lib/kernel/world';
import { parseLesson } from '../../lib/lesson/parse';
import { idOf } from './library';
import { isProved, keyOf, type Proved, readProved, writeProved } from './proved';

export type Proving = {
  readonly kernel: Kernel;
  readonly kernelHash: string;
  /** The time zone of this process. */
  readonly zone: string;
  readonly mutants: boolean;
};

const outputsOf = (run: CellRun) => {
  const outputs = run.outputs.map((output) =>
    output.kind === 'plan' ? { ...output, plan: withoutMeasures(output.plan) } : output,
  );
  return run.status === 'done' ? outputs : [...outputs, { kind: 'error' as const, error: run.error }];
};

const storedCell = ({ run, chart, tables }: RanCell): Proved['cells'][string] => ({
  outputs: outputsOf(run),
  ...(chart && { chart }),
  tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
});

/** What is known of a file, proved only if it is not known yet, and kept. Undefined for a file with mistakes. */
export async function proveFile(
  file: string,
  { kernel, kernelHash, zone, mutants }: Proving,
  signal: AbortSignal,
): Promise<Proved | undefined> {
  const text = readFileSync(file, 'utf8');
  const key = keyOf(file, text, kernelHash);
  const { lesson } = parseLesson(text, { file });
  const known = readProved(idOf(file), zone, key);
  if (!lesson || isProved(known, mutants)) return lesson && known;
  const started = Date.now();
  const beside = withFiles(kernel, (name) => readFile(join(dirname(file), name)));
  const opening = withFileOptions(beside, lesson.front);
  const proved = await proveLesson(opening, lesson, signal, undefined, { mutants });
  const { run, expected, proofs } = proved;
  const cells = [...run.cells].map(([id, cell]) => [id, storedCell(cell)] as const);
  const answers = [...run.answers].flatMap(([id, answer]) => ('message' in answer ? [] : [[id, answer] as const]));
  const found: Proved = {
    key,
    proofs: [...proofs],
    cells: Object.fromEntries(cells),
    answers: Object.fromEntries(answers),
    expected,
    ...(mutants && { mutants: Object.fromEntries(proved.mutants) }),
    files: [...(await describeFiles(opening, lesson.front.data, signal))],
  };
  writeProved(idOf(file), zone, found);
  console.log(`${file}: ${proofs.length} proofs in ${((Date.now() - started) / 1000).toFixed(1)} s (${zone})`);
  return found;
}

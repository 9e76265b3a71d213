import { readFileSync } from 'node:fs';
import { openNodeKernel } from '../../lib/kernel/node-kernel.server';
import { proveLesson } from '../../lib/kernel/prove-lesson';
import type { RanCell } from '../../lib/kernel/run-lesson';
import type { CellRun } from '../../lib/kernel/world';
import { parseLesson } from '../../lib/lesson/parse';
import { idOf } from './library';
import { keyOf, type Proved, readProved, writeProved } from './proved';

/** The time zone this process runs under: one of the two that every lesson is proved in. */
const zone = process.env.TZ ?? 'UTC';

const outputsOf = (run: CellRun) =>
  run.status === 'done' ? [...run.outputs] : [...run.outputs, { kind: 'error' as const, error: run.error }];

const storedCell = ({ run, chart, tables }: RanCell): Proved['cells'][string] => ({
  outputs: outputsOf(run),
  ...(chart && { chart }),
  tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
});

/** Proves the files that are not proved yet, and keeps what it found. */
async function proveFiles(kernelHash: string, files: readonly string[]): Promise<void> {
  const kernel = await openNodeKernel();
  const { signal } = new AbortController();
  try {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const key = keyOf(text, kernelHash);
      const { lesson } = parseLesson(text, { file });
      if (!lesson || readProved(idOf(file), zone, key)) continue;
      const started = Date.now();
      const { run, expected, proofs } = await proveLesson(kernel, lesson, signal);
      const cells = [...run.cells].map(([id, cell]) => [id, storedCell(cell)] as const);
      const answers = [...run.answers].flatMap(([id, answer]) => ('message' in answer ? [] : [[id, answer] as const]));
      writeProved(idOf(file), zone, {
        key,
        proofs: [...proofs],
        cells: Object.fromEntries(cells),
        answers: Object.fromEntries(answers),
        expected,
      });
      console.log(`${file}: ${proofs.length} proofs in ${((Date.now() - started) / 1000).toFixed(1)} s (${zone})`);
    }
  } finally {
    await kernel.close();
  }
}

const [kernelHash = '', ...files] = process.argv.slice(2);
await proveFiles(kernelHash, files);

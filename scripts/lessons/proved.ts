import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ChartRows } from '../../lib/core/chart-rows';
import { hashText } from '../../lib/core/hash';
import { Output } from '../../lib/core/output';
import { Column, Table } from '../../lib/core/value';
import { ExpectedByExercise } from '../../lib/kernel/outcome';
import { hashInputs } from '../build/hash-inputs';

const Proof = z.discriminatedUnion('status', [
  z.strictObject({ line: z.int(), column: z.int(), says: z.string(), status: z.literal('passed') }),
  z.strictObject({
    line: z.int(),
    column: z.int(),
    says: z.string(),
    status: z.literal('failed'),
    message: z.string(),
  }),
]);
const Proved = z.strictObject({
  key: z.string(),
  proofs: z.array(Proof),
  cells: z.record(
    z.string(),
    z.strictObject({
      outputs: z.array(Output),
      chart: ChartRows.optional(),
      tables: z.array(z.strictObject({ name: z.string(), columns: z.array(Column) })),
    }),
  ),
  answers: z.record(z.string(), Table),
  expected: ExpectedByExercise,
  /** By exercise; absent if no mutants were tried. */
  mutants: z.record(z.string(), z.strictObject({ caught: z.int(), of: z.int(), equivalent: z.int() })).optional(),
  /** The tables of the files beside it. */
  files: z.array(
    z.strictObject({
      name: z.string(),
      table: z.string(),
      columns: z.array(Column),
      rowCount: z.int(),
      sample: Table,
    }),
  ),
});
/** A lesson that was run and proved: what is known of it until its text, its data or the kernel changes. */
export type Proved = z.infer<typeof Proved>;

const FOLDER = '.cache/lessons';

/** The files that a lesson's front matter names and that are there: `./grades.csv`, beside it. */
export function filesBeside(file: string, text: string): readonly string[] {
  const [front = ''] = text.split(/^---$/m).slice(1);
  const named = [...new Set(front.match(/\.\/[a-z][a-z0-9_]*\.[a-z]+/g))];
  return named.filter((name) => existsSync(join(dirname(file), name)));
}

/** What every stored result depends on besides the lesson's text: the data's generator, the kernel, the engines' versions. */
export const hashKernel = () =>
  hashInputs(['lib/core', 'lib/datasets', 'lib/engine', 'lib/kernel', 'lib/lesson', 'package-lock.json']);

/** The same for the same text, the same bytes of its files and the same kernel. */
export function keyOf(file: string, text: string, kernelHash: string): string {
  const bytes = filesBeside(file, text).map((name) => [name, readFileSync(join(dirname(file), name), 'base64')]);
  return hashText(`${kernelHash} ${JSON.stringify(bytes)} ${text}`);
}

const fileOf = (id: string, zone: string) => join(FOLDER, `${id}.${zone.replace('/', '-')}.json`);

/** Undefined if it has not been proved as it stands. */
export function readProved(id: string, zone: string, key: string): Proved | undefined {
  const file = fileOf(id, zone);
  if (!existsSync(file)) return undefined;
  const { data } = Proved.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return data?.key === key ? data : undefined;
}

/** Whether it is known what was asked for, with mutants or without. */
export const isProved = (proved: Proved | undefined, mutants: boolean) =>
  proved !== undefined && (!mutants || proved.mutants !== undefined);

export function writeProved(id: string, zone: string, proved: Proved): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(id, zone), JSON.stringify(proved));
}

export type Count = {
  readonly passed: number;
  readonly failed: number;
  /** Why nothing was tried. */
  readonly skipped?: string;
};

/** Something that must hold, and how many things in it do. */
export type Part = { readonly name: string; run(): Promise<Count> };

/** `3 passed, 0 failed`, the last line of every command that proves something. */
const countLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`;

export function parseCountLine(output: string): Count | undefined {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

/** One thing that holds when the program ended with 0. */
export const oneBy = (code: number): Count => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A program that ended badly has a failure, even if it could not count it. */
export const atLeastOneBy = (code: number, count: Count): Count =>
  code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;

/** Runs every part, whatever the ones before it gave; a part that throws is one failure. */
export async function runParts(parts: readonly Part[]): Promise<Count> {
  const total = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const { name, run } of parts) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const count = await run().catch((error: unknown) => {
      console.error(error);
      return oneBy(1);
    });
    total.passed += count.passed;
    total.failed += count.failed;
    lines.push(
      `${name}: ${count.skipped ? `SKIPPED, ${count.skipped}` : countLine(count)}, ${((performance.now() - start) / 1000).toFixed(0)} s`,
    );
  }
  console.log(`\n${lines.join('\n')}\n${countLine(total)}`);
  if (total.failed > 0) process.exitCode = 1;
  return total;
}

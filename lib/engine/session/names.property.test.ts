import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCell } from './compile';
import { typescriptNames } from './names';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const name = fc.constantFrom(...NAMES);

const { statements } = fc.letrec<{ expression: string; statement: string; statements: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    name,
    fc.tuple(name, tie('expression')).map(([x, e]) => `((${x}: number = 1) => ${e})()`),
    tie('expression').map((e) => `[${e}, { key: ${e} }].length`),
    name.map((x) => `({ ${x}, b: 1 }).b`),
    tie('expression').map((e) => `\`\${${e}}\``),
    fc.tuple(tie('expression'), tie('expression')).map(([e, f]) => `(${e} as unknown, ${f})`),
  ),
  statement: fc.oneof(
    { depthSize: 'small' },
    tie('expression').map((e) => `;(${e});`),
    fc
      .tuple(fc.constantFrom('const', 'let', 'var'), name, tie('expression'))
      .map(([k, x, e]) => `${k} ${x}: unknown = ${e};`),
    fc.tuple(name, name, tie('expression')).map(([x, y, e]) => `const { ${x} = ${e}, ...${y} } = {} as any;`),
    fc.tuple(name, name, tie('statements')).map(([x, p, s]) => `(function ${x}(${p}?: number) { ${s} })();`),
    fc
      .tuple(fc.nat(), name, tie('statements')) // two of one name, and the first would never run
      .map(([n, p, s]) => `function f${n}(${p}?: number) { ${s} }\nf${n}();`),
    fc.tuple(name, tie('expression'), tie('statements')).map(([x, e, s]) => `for (const ${x} of [${e}]) { ${s} }`),
    fc.tuple(name, tie('expression')).map(([x, e]) => `new (class ${x} { b = ${e}; a() {} })().a();`),
    fc.tuple(name, tie('statements')).map(([x, s]) => `try { throw 1 } catch (${x}) { ${s} }`),
    tie('statements').map((s) => `{ ${s} }`),
    tie('statements').map((s) => `switch (1) { case 1: ${s} }`),
  ),
  statements: fc.array(tie('statement'), { minLength: 1, maxLength: 4 }).map((list) => list.join('\n')),
}));

/** Runs a cell and tells which names it looked up outside itself. */
async function lookUps(script: string) {
  const looked = new Set<string>();
  const scope = new Proxy(Object.create(null), {
    has: (_, key) => typeof key === 'string' && NAMES.includes(key) && Boolean(looked.add(key)),
    get: () => undefined,
  });
  const program: (scope: object, cell: object) => Promise<unknown> = new Function(`return ${script}`)();
  const isComplete = await program(scope, { define() {} }).then(
    () => true,
    () => false, // a name used before its line, say
  );
  return { looked, isComplete };
}

test('a cell looks up what it is said to read; all of it, if it runs to its end', () =>
  fc.assert(
    fc.asyncProperty(statements, async (code) => {
      const names = typescriptNames(code);
      const compiled = compileCell('cell', code);
      fc.pre(!('message' in names) && !('message' in compiled)); // a name declared twice
      const { looked, isComplete } = await lookUps(compiled.script);
      const reads = names.reads.filter((read) => NAMES.includes(read));
      expect(new Set(reads)).toEqual(isComplete ? looked : new Set([...looked, ...reads]));
    }),
    { numRuns: 1_000 },
  ));

const SNIPPETS = [
  'type T = {\n  a: string\n}',
  'enum E { A,\n B = 3 }',
  'const f = <T,>(x: T, y?: number): x is T => true',
  'class P<T> { constructor(private readonly x: T, public y = 2) {} }',
  "import { z,\n type ZodType } from 'zod'",
  'interface I extends J<string> { (x: number): void }',
  'const n = (value as unknown as number[])!.length satisfies number',
  'export const g = 1',
  '/* a comment\n over lines */',
  'const t = `text ${1 as number}\n`',
  'declare const h: number',
  'abstract class Q { abstract m(): void }',
];

test('every place in a script is found again in the cell, whatever was removed before it', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(SNIPPETS),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', 'x as string, '),
      (parts, end, before) => {
        const source = [...parts, `list(${before}boom)`].join(end);
        const compiled = compileCell('cell', source);
        expect(compiled).toHaveProperty('script');
        if ('message' in compiled) return;
        const lines = compiled.script.slice(0, compiled.script.indexOf('boom')).split('\n');
        expect(compiled.original(lines.length, (lines.at(-1)?.length ?? 0) + 1)).toBe(source.indexOf('boom'));
      },
    ),
  );
});

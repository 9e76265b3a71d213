import type { AnyNode, Program } from 'acorn';
import type { CellError } from '../../core/error';
import { declaredIn } from './declarations';
import { applyEdits, type Edit } from './edits';
import { freeNames } from './free-names';
import { compileImports } from './imports';
import { lineStarts, offsetAt } from './lines';
import { type PackageName, suppliedFrom } from './packages';
import { strip } from './strip';
import { compileUsing } from './using';

export type Compiled = {
  /** A classic script whose value is `(scope, cell) => Promise`. */
  readonly script: string;
  /** The offset in the cell's text of a place in the script, both from 1 as in stacks; undefined for a place that is ours. */
  readonly original: (line: number, column: number) => number | undefined;
  /** What has to be in the session before it runs. */
  readonly packages: readonly PackageName[];
  /** Names that it has from a package, unless a cell above declares them. */
  readonly supplied: readonly string[];
  readonly declares: readonly string[];
};

/** How a cell is called in a stack. */
const scriptName = (cell: string) => `${cell}.ts`;

/**
 * Makes a cell a function of its scope: names from above are looked up in `scope`, its own are told to `cell`.
 * All that stands before the code is on the code's first line, so lines in stacks are the cell's.
 */
export function compileCell(cell: string, source: string): Compiled | CellError {
  const stripped = strip(source);
  if ('message' in stripped) return stripped;
  const imports = compileImports(stripped);
  if ('message' in imports) return imports;
  const using = compileUsing(stripped);
  if ('message' in using) return using;
  const { code, program, original } = stripped;
  const declares = declaredIn(program.body);
  const names = declares.map((name) => `${name}:()=>${name}`).join(',');
  const before = `(function(__scope,__cell){with(__scope){return(async function(){"use strict";__cell.define({${names}});${imports.bindings}`;
  const edited = applyEdits(code, [
    { from: 0, to: 0, text: before },
    ...using,
    ...imports.edits,
    ...exportEdits(code, program),
    ...valueEdits(code, program),
  ]);
  const lines = lineStarts(edited.text).length;
  return {
    script: `${edited.text}\n}).call(undefined)}})\n//# sourceURL=${scriptName(cell)}`,
    original: (line, column) =>
      line > lines ? undefined : original(edited.before(offsetAt(edited.text, line - 1, column - 1))),
    packages: [...new Set(imports.packages)],
    supplied: freeNames(program).filter((name) => suppliedFrom(name) !== undefined),
    declares,
  };
}

/** Exports have no outside to go to: their declarations and values stay. */
function exportEdits(code: string, program: Program): Edit[] {
  return program.body.flatMap((node): Edit[] => {
    if (node.type === 'ExportNamedDeclaration')
      return [{ from: node.start, to: node.declaration?.start ?? node.end, text: '' }];
    if (node.type !== 'ExportDefaultDeclaration') return [];
    const isNamed = 'id' in node.declaration && node.declaration.id && /Declaration$/.test(node.declaration.type);
    const prefix = /^export\s+default\s*/.exec(code.slice(node.start))?.[0].length ?? 0;
    const remove = { from: node.start, to: node.start + prefix };
    return isNamed ? [{ ...remove, text: '' }] : wrap(code, node, { ...remove, text: ';(' });
  });
}

/** An expression that ends the cell is its value. */
function valueEdits(code: string, program: Program): Edit[] {
  const last = program.body.at(-1);
  return last?.type === 'ExpressionStatement'
    ? wrap(code, last, { from: last.start, to: last.start, text: 'return (' })
    : [];
}

/** Puts what `open` began around a statement, without the `;` that may end it. */
function wrap(code: string, { end }: AnyNode, open: Edit): Edit[] {
  return [open, { from: code[end - 1] === ';' ? end - 1 : end, to: end, text: '\n);' }];
}

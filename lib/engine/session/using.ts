import type { AnyNode, VariableDeclaration } from 'acorn';
import type { CellError } from '../../core/error';
import { childrenOf } from './declarations';
import type { Edit } from './edits';
import type { Stripped } from './strip';

const isUsing = (node: AnyNode): node is VariableDeclaration =>
  node.type === 'VariableDeclaration' && node.kind.endsWith('using');

/** Not every host knows `using`: at the top level of a cell it becomes a `const` whose value is disposed of when the cell ends. */
export function compileUsing({ code, program, original }: Stripped): readonly Edit[] | CellError {
  const inner = program.body.flatMap(childrenOf).flatMap(usingsIn)[0];
  if (inner)
    return {
      code: 'using',
      engine: 'typescript',
      message:
        '`using` stands at the top level of a cell only: inside of a block or function, close it in a `finally`.',
      range: { from: original(inner.start), to: original(inner.start) + 'using'.length },
    };
  return program.body.filter(isUsing).flatMap((node) => [
    {
      from: node.start,
      to: node.start + (/^(?:await\s+)?using/.exec(code.slice(node.start))?.[0].length ?? 0),
      text: 'const',
    },
    ...node.declarations.flatMap(({ init }) =>
      init
        ? [
            { from: init.start, to: init.start, text: `__cell.use(${node.kind === 'await using'},` },
            { from: init.end, to: init.end, text: ')' },
          ]
        : [],
    ),
  ]);
}

const usingsIn = (node: AnyNode): VariableDeclaration[] => [
  ...(isUsing(node) ? [node] : []),
  ...childrenOf(node).flatMap(usingsIn),
];

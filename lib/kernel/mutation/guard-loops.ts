import type { AnyNode } from 'acorn';
import { childrenOf } from '../../engine/session/declarations';
import { applyEdits, type Edit } from '../../engine/session/edits';
import { strip } from '../../engine/session/strip';

/** More turns than any lesson's loops take together, and fewer than fill the memory with what they collect. */
const TURNS = 20_000_000;

/**
 * The code with its loops counted: all of them together end with an error after 20 million turns. A mutant that would go on
 * collecting for ever takes the process with it before any time limit is over. Line breaks stay where they are.
 */
export function guardLoops(source: string): string {
  const stripped = strip(source);
  if ('message' in stripped) return source;
  const { code, program } = stripped;
  const edits = loopsIn(program).flatMap(({ start, end, type }): Edit[] =>
    type === 'BlockStatement'
      ? [{ from: start + 1, to: start + 1, text: ' countTurn();' }]
      : [
          { from: start, to: start, text: '{ countTurn(); ' },
          { from: end, to: end, text: ' }' },
        ],
  );
  if (edits.length === 0) return source;
  return `let turnsTaken = 0; const countTurn = () => { if (++turnsTaken > ${TURNS}) throw new Error('a loop does not end'); }; ${applyEdits(code, edits).text}`;
}

/** The bodies of all loops. */
function loopsIn(node: AnyNode): AnyNode[] {
  const below = childrenOf(node).flatMap(loopsIn);
  switch (node.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      return [node.body, ...below];
    default:
      return below;
  }
}

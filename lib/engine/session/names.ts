import type { AnyNode, Program } from 'acorn';
import type { CellError } from '../../core/error';
import { sqlNames } from '../../core/sql-words';
import type { TypescriptNames } from '../session';
import { childrenOf, declaredIn } from './declarations';
import { freeNames } from './free-names';
import { strip } from './strip';

/** What a TypeScript cell defines and reads, found without running it. */
export function typescriptNames(code: string): TypescriptNames | CellError {
  const stripped = strip(code);
  return 'message' in stripped ? stripped : namesOf(stripped.program);
}

function namesOf(program: Program): TypescriptNames {
  const tags = sqlTexts(program).map(sqlNames);
  return {
    defines: [...new Set([...declaredIn(program.body), ...tags.flatMap(({ defines }) => defines)])],
    reads: freeNames(program),
    sqlReads: [...new Set(tags.flatMap(({ reads }) => reads))],
    writes: tags.some(({ writes }) => writes),
  };
}

/** The texts of all `sql` tags, their values as parameters. */
function sqlTexts(node: AnyNode): string[] {
  const below = childrenOf(node).flatMap(sqlTexts);
  if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier' || node.tag.name !== 'sql')
    return below;
  const texts = node.quasi.quasis.map(({ value }) => value.cooked ?? value.raw);
  return [texts.reduce((before, text, position) => `${before} $${position} ${text}`), ...below];
}

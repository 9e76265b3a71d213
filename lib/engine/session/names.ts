import type { AnyNode, Program } from 'acorn';
import type { CellError } from '../../core/error';
import { sqlNames } from '../../core/sql-words';
import type { TypescriptNames } from '../session';
import { childrenOf, declaredIn } from './declarations';
import { freeNames } from './free-names';
import { sentTexts, templateText } from './sent-texts';
import { strip } from './strip';

/** What a TypeScript cell defines and reads, found without running it. */
export function typescriptNames(code: string): TypescriptNames | CellError {
  const stripped = strip(code);
  return 'message' in stripped ? stripped : namesOf(stripped.program);
}

function namesOf(program: Program): TypescriptNames {
  const tags = sqlTexts(program).map(sqlNames);
  const sent = sentTexts(program).map(sqlNames);
  const made = [...tags, ...sent].flatMap(({ defines }) => defines);
  return {
    defines: [...new Set([...declaredIn(program.body), ...made])],
    reads: freeNames(program),
    sqlReads: [...new Set(tags.flatMap(({ reads }) => reads))],
    sent: {
      defines: [...new Set(sent.flatMap(({ defines }) => defines))],
      reads: [...new Set(sent.flatMap(({ reads }) => reads))],
    },
    writes: [...tags, ...sent].some(({ writes }) => writes),
  };
}

/** The texts of all `sql` tags, their values as parameters. */
function sqlTexts(node: AnyNode): string[] {
  const below = childrenOf(node).flatMap(sqlTexts);
  if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier' || node.tag.name !== 'sql')
    return below;
  return [templateText(node.quasi), ...below];
}

import type { Advice } from '../../../core/advice';
import { tokenizeSql } from '../../../core/sql-tokens';
import { comparedWithNull } from '../../sql/advise-sql';
import type { Stripped } from '../strip';
import { openTree } from './tree';

/** What is seldom meant in the SQL of a cell's `sql` tags. */
export function adviseTags(source: string, stripped: Stripped): readonly Advice[] {
  const { code, original } = stripped;
  return openTree(source, stripped).nodes.flatMap((node): readonly Advice[] => {
    if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier' || node.tag.name !== 'sql')
      return [];
    const { start, end, expressions } = node.quasi;
    let text = code.slice(start + 1, end - 1);
    for (const value of expressions) {
      const [from, to] = [value.start - start - 1, value.end - start - 1];
      text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
    }
    const tokens = tokenizeSql(text).filter(({ kind }) => kind !== 'comment');
    return comparedWithNull(tokens).map((advice) => {
      const { from, to } = advice.range;
      const place = original(start + 1 + from);
      return { ...advice, range: { from: place, to: place + to - from } };
    });
  });
}

import { countOf } from '@/components/output/format';
import type { Exercise } from '@/lib/lesson/schema';

/** How an exercise is compared, in words, as printed beside it. */
export function policyWords({ checks }: Exercise): readonly string[] {
  return checks.flatMap((check): string[] => {
    switch (check.kind) {
      case 'rows':
        return [
          check.order === 'any' ? 'rows in any order' : 'rows in this order',
          check.columns ? `columns ${check.columns.join(', ')} by name` : 'columns by name and no others',
          check.tolerance === undefined ? 'equal numbers' : `numbers within ${check.tolerance}`,
          'NULL equals only NULL',
        ];
      case 'calls':
        return [`what ${check.function} returns for ${check.variants.length} calls`];
      case 'sql':
        return ['a query that must find nothing'];
      case 'ts':
        return ['tests of your code'];
      case 'mutants':
        return [
          `your tests hold for ${check.of} as it is`,
          `they fail for each of ${countOf(check.mutants.length, 'broken copy', 'broken copies')}`,
        ];
      case 'rubric':
        return [`${countOf(check.points.length, 'point')}, by yourself`];
    }
  });
}

import { z } from 'zod';
import { Value } from '../core/value';
import { engineOf } from './cell';
import type { Fence } from './fence';
import { type Report, unknownName } from './problems';
import type { Reading } from './reading';
import { AS_WRITTEN, SHOWN } from './reserved';
import { readRubric } from './rubric';
import { type Check, Id, type Prose } from './schema';
import { readShape } from './shape';
import type { Source } from './source';
import { readYaml, type Yaml } from './yaml';

const about = z.string().min(1);
const SHAPES = {
  rows: z.strictObject({
    compare: z.literal('rows'),
    order: z.enum(['same', 'any']),
    tolerance: z.number().positive().optional(),
    columns: z.array(z.string()).min(1).optional(),
    variants: z.record(Id, z.strictObject({ about, sql: z.string().min(1) })).optional(),
  }),
  calls: z.strictObject({
    compare: z.literal('calls'),
    function: z.string().regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, 'write the name of a function'),
    variants: z.record(Id, z.strictObject({ about, args: z.array(Value) })),
  }),
  mutants: z.strictObject({
    compare: z.literal('mutants'),
    of: Id,
    mutants: z.record(Id, z.strictObject({ change: z.string().min(1), to: z.string(), about })),
  }),
};
const COMPARISONS = Object.keys(SHAPES);

/** `says` is the quote below a sql check. */
export function readCheck(fence: Fence, says: Prose | undefined, reading: Reading): Check | undefined {
  switch (fence.language) {
    case 'sql':
      if (!says) reading.report(fence.place, 'below a sql check stands a quote that says what its rows are');
      return { kind: 'sql', at: fence.at, engine: engineOf(fence), sql: fence.body, says: says ?? [] };
    case 'ts':
      return { kind: 'ts', at: fence.at, code: fence.body };
    case 'md':
      return readRubric(fence, reading);
    default:
      return readComparison(fence, reading);
  }
}

function readComparison(fence: Fence, reading: Reading): Check | undefined {
  const { source, report } = reading;
  const yaml = readYaml(fence.body, fence.bodyLine, report);
  if (!yaml) return;
  const compare = z.looseObject({ compare: z.string() }).safeParse(yaml.value).data?.compare;
  const { at } = fence;
  const entries = <Entry extends object>(key: string, record: Readonly<Record<string, Entry>>) =>
    Object.entries(record).map(([name, entry]) => ({ name, ...entry, at: spanOf(yaml, [key, name], source) }));
  switch (compare) {
    case 'rows': {
      const shape = readShape(yaml, SHAPES.rows, report);
      if (!shape) return;
      const { order, tolerance, columns, variants = {} } = shape;
      return {
        kind: 'rows',
        at,
        order,
        ...(tolerance !== undefined && { tolerance }),
        ...(columns && { columns }),
        variants: entries('variants', withoutReserved('variants', variants, yaml, report)),
      };
    }
    case 'calls': {
      const shape = readShape(yaml, SHAPES.calls, report);
      if (!shape) return;
      if (Object.keys(shape.variants).length === 0)
        report(yaml.valuePlace(['variants']), '`variants` must not be empty');
      const variants = entries('variants', withoutReserved('variants', shape.variants, yaml, report));
      return { kind: 'calls', at, function: shape.function, variants };
    }
    case 'mutants': {
      const shape = readShape(yaml, SHAPES.mutants, report);
      if (!shape) return;
      if (Object.keys(shape.mutants).length === 0) report(yaml.valuePlace(['mutants']), '`mutants` must not be empty');
      const mutants = entries('mutants', withoutReserved('mutants', shape.mutants, yaml, report));
      checkMutants(shape.of, mutants, yaml, reading);
      return { kind: 'mutants', at, of: shape.of, mutants };
    }
    case undefined:
      report(yaml.valuePlace([]), 'a check begins with `compare: rows`, `compare: calls` or `compare: mutants`');
      return;
    default:
      report(yaml.valuePlace(['compare']), unknownName('comparison', compare, COMPARISONS));
      return;
  }
}

function withoutReserved<Entry>(key: string, record: Readonly<Record<string, Entry>>, yaml: Yaml, report: Report) {
  for (const name of [SHOWN, AS_WRITTEN]) {
    if (Object.hasOwn(record, name))
      report(yaml.keyPlace([key, name]), `\`${name}\` has a meaning of its own: choose another name`);
  }
  return record;
}

const spanOf = (yaml: Yaml, path: string[], source: Source) => source.span(yaml.keyPlace(path), yaml.endPlace(path));

function checkMutants(
  of: string,
  mutants: readonly { name: string; change: string }[],
  yaml: Yaml,
  { cells, report }: Reading,
) {
  const cell = cells.get(of);
  if (cell?.language.language !== 'ts') {
    const above = [...cells.values()].filter(({ language }) => language.language === 'ts').map(({ id }) => id);
    report(yaml.valuePlace(['of']), unknownName('ts cell above', of, above));
    return;
  }
  for (const { name, change } of mutants) {
    if (cell.code.includes(change)) continue;
    report(yaml.valuePlace(['mutants', name, 'change']), `\`${change}\` does not occur in the cell \`${of}\``);
  }
}

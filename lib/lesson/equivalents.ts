import { z } from 'zod';
import type { Fence } from './fence';
import type { Reading } from './reading';
import { type Check, type Equivalent, Id } from './schema';
import { readShape } from './shape';
import { readYaml } from './yaml';

const SHAPE = z.record(Id, z.string().min(1));

/** Mutants of the solution that no data can tell from it, each with the reason. */
export function readEquivalents(fence: Fence, { source, report }: Reading): Equivalent[] {
  const yaml = readYaml(fence.body, fence.bodyLine, report);
  const shape = yaml && readShape(yaml, SHAPE, report);
  if (!yaml || !shape) return [];
  if (Object.keys(shape).length === 0) report(yaml.valuePlace([]), 'name a mutant, and say why no data can tell it');
  return Object.entries(shape).map(([name, reason]) => ({
    name,
    reason,
    at: source.span(yaml.keyPlace([name]), yaml.endPlace([name])),
  }));
}

/** Whether mutants of its solution are made: not of tests, whose check has its own, nor of prose. */
export const isMutated = (language: string, checks: readonly Check[]) =>
  language !== 'md' && !checks.some(({ kind }) => kind === 'mutants');

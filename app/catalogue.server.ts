import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type CatalogueModule, catalogueOf } from '@/components/catalogue/catalogue';
import { type Plan, parsePlan } from '@/lib/lesson/plan';

const PLAN = 'lessons/plan.yaml';

export function readPlan(): Plan {
  const { plan, problems } = parsePlan(readFileSync(PLAN, 'utf8'));
  if (!plan)
    throw new Error(problems.map(({ line, column, message }) => `${PLAN}:${line}:${column}: ${message}`).join('\n'));
  return plan;
}

/** The plan, with the lessons marked that have a file. */
export function readCatalogue(): readonly CatalogueModule[] {
  const plan = readPlan();
  const files = readdirSync('lessons', { recursive: true, encoding: 'utf8' });
  const written = files.filter((path) => basename(path) === 'lesson.md').map((path) => basename(dirname(path)));
  return catalogueOf(plan, new Set(written));
}

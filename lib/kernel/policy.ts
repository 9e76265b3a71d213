import type { Policy } from '../core/comparison';
import type { Exercise } from '../lesson/schema';

/** How an exercise compares rows. */
export const policyOf = ({ checks }: Exercise): Policy => {
  const rows = checks.find((check) => check.kind === 'rows');
  return { order: rows?.order ?? 'any', tolerance: rows?.tolerance, columns: rows?.columns };
};

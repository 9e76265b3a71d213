import type { MutantScore } from '../../lib/kernel/mutation/prove-mutants';

/** "11 of 12 mutants caught, 1 equivalent": those declared equivalent are not among the twelve. */
export const mutantWords = ({ caught, of, equivalent }: MutantScore) =>
  `${caught} of ${of} mutants caught${equivalentWords(equivalent)}`;

/** "143 of 146 caught (97.9 %), 9 equivalent" */
export function totalWords(scores: readonly MutantScore[]): string {
  const sum = (of: (score: MutantScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  const [caught, all] = [sum((score) => score.caught), sum((score) => score.of)];
  const share = all === 0 ? 100 : Math.floor((caught / all) * 1000) / 10;
  return `${caught} of ${all} caught (${share.toFixed(1)} %)${equivalentWords(sum((score) => score.equivalent))}`;
}

const equivalentWords = (equivalent: number) => (equivalent > 0 ? `, ${equivalent} equivalent` : '');

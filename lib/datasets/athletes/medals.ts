import { groupBy } from '../../core/group-by';
import { invariant } from '../../core/invariant';
import { memberAt } from '../../core/member-at';
import { openRandom, type Random } from '../random';
import type { Athlete, Entry } from './entry';

export type Medal = 'Gold' | 'Silver' | 'Bronze';
const MEDALS: readonly Medal[] = ['Gold', 'Silver', 'Bronze'];
const AWARDED: Readonly<Record<Medal, number>> = { Gold: 13_372, Silver: 13_116, Bronze: 13_295 };

/** Two bronze medals, because nobody fights for the third place. */
const TWO_BRONZES = new Set(['Boxing', 'Judo', 'Taekwondo']);

/**
 * A medal for each entry that has one, by position. A team's medal goes to every member.
 * Ties, and medals not awarded, in events of single entrants make the totals come out.
 */
export function awardMedals(entries: readonly Entry[], athletes: readonly Athlete[]): Map<number, Medal> {
  const random = openRandom('athlete_events/medals');
  const medals = new Map<number, Medal>();
  const contests = groupBy(entries.keys(), (place) => {
    const { games, event } = memberAt(entries, place);
    return `${games} ${event.name}`;
  });
  const single: number[][] = [];
  for (const places of contests.values()) {
    const { event } = memberAt(entries, memberAt(places, 0));
    const isPair = event.sex === 'X' && /Doubles|Pairs|Dancing|Relay|Skating/.test(event.name);
    const sides =
      isPair || event.size > 1 ? teamsOf(places, entries, athletes, isPair) : places.map((place) => [place]);
    const ranked = rank(sides, (side) => strengthOf(side[0] ?? 0, entries, athletes), random);
    const prizes = TWO_BRONZES.has(event.sport.name) ? [...MEDALS, 'Bronze' as const] : MEDALS;
    prizes.forEach((medal, order) => {
      for (const place of ranked[order] ?? []) medals.set(place, medal);
    });
    if (event.size === 1 && !isPair && places.length > 8) single.push(places);
  }
  for (const medal of MEDALS) balance(medal, medals, random.shuffle(single));
  return medals;
}

function teamsOf(
  places: readonly number[],
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  isPair: boolean,
): number[][] {
  const athleteAt = (place: number) => memberAt(athletes, memberAt(entries, place).athlete);
  const teams = [...groupBy(places, (place) => athleteAt(place).nation).values()];
  if (!isPair) return teams;
  return teams.flatMap((team) => {
    const man = team.find((place) => athleteAt(place).sex === 'M');
    const woman = team.find((place) => athleteAt(place).sex === 'F');
    return man === undefined || woman === undefined ? [] : [[man, woman]];
  });
}

function strengthOf(place: number, entries: readonly Entry[], athletes: readonly Athlete[]): number {
  const nation = athletes[entries[place]?.athlete ?? 0]?.nation;
  return Math.max(nation?.summer ?? 0, nation?.winter ?? 0);
}

function rank(sides: readonly number[][], strength: (side: number[]) => number, random: Random): number[][] {
  return sides
    .map((side) => ({ side, score: random.below(1000) + 2 * strength(side) }))
    .sort((one, other) => other.score - one.score)
    .map(({ side }) => side);
}

function balance(medal: Medal, medals: Map<number, Medal>, contests: readonly number[][]): void {
  let left = AWARDED[medal];
  for (const awarded of medals.values()) if (awarded === medal) left--;
  for (const places of contests) {
    if (left === 0) break;
    const winner = places.find((place) => medals.get(place) === medal);
    const loser = places.find((place) => !medals.has(place));
    if (left > 0 && winner !== undefined && loser !== undefined) {
      medals.set(loser, medal);
      left--;
    } else if (left < 0 && winner !== undefined) {
      medals.delete(winner);
      left++;
    }
  }
  invariant(left === 0, `${left} ${medal} medals too few`);
}

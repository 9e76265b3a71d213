import { invariant } from '../../core/invariant';
import { memberAt } from '../../core/member-at';
import { openRandom, type Random } from '../random';
import { enterSquad } from './enter';
import type { Athlete, Entry } from './entry';
import type { Sport } from './events';
import { GAMES } from './games';
import { GAMES_ROWS } from './games-rows';
import { type Delegation, delegations, type Nation } from './nations';
import { type Slot, slotsOf } from './slots';

const ATHLETES = 135_571;

/** One sport, one sex, one Games: its events, and how many athletes enter them. */
type Squad = {
  readonly games: number;
  readonly sport: Sport;
  readonly slots: readonly Slot[];
  readonly athletes: number;
};

const LONGEST_CAREER = 16;
const LONGEST_PAUSE = 8;
const MOST_TIMES = 5;

/** Who took part, and in which events. */
export function planEntries(): { readonly athletes: readonly Athlete[]; readonly entries: readonly Entry[] } {
  const nations = GAMES.map(({ year, season }) => delegations(year, season));
  const squads = GAMES.flatMap((_, games) => squadsOf(games, nations[games]?.length ?? 0));
  const random = openRandom('athlete_events/rosters');
  const athletes: Athlete[] = [];
  const entries: Entry[] = [];
  const pools = new Map<string, number[]>();
  let placesLeft = squads.reduce((sum, squad) => sum + squad.athletes, 0);
  let returnsLeft = placesLeft - ATHLETES;

  for (const squad of squads) {
    const { year } = GAMES[squad.games] ?? { year: 0 };
    const { sport, slots } = squad;
    const sex = slots[0]?.sex ?? 'M';
    // A little more than their share, because the last squads do not find enough.
    let wanted = Math.min(returnsLeft, Math.trunc((returnsLeft * squad.athletes * 3) / (placesLeft * 2)) + 1);
    returnsLeft -= wanted;
    const members = nationsOf(squad, nations[squad.games] ?? [], random).map((nation) => {
      const key = `${sport.name} ${sex} ${nation.noc}`;
      const pool = pools.get(key) ?? [];
      pools.set(key, pool);
      const known = wanted > 0 ? takeReturning(pool, athletes, year) : undefined;
      if (known !== undefined) wanted--;
      const athlete = known ?? athletes.push({ sport, sex, nation, firstYear: year, lastYear: year, times: 0 }) - 1;
      const who = memberAt(athletes, athlete);
      who.times++;
      who.lastYear = year;
      return { athlete, nation, events: 0, pool };
    });
    returnsLeft += wanted;
    placesLeft -= squad.athletes;
    entries.push(...enterSquad(squad.games, slots, members, random));
    for (const { athlete, pool } of members) if ((athletes[athlete]?.times ?? 0) < MOST_TIMES) pool.push(athlete);
  }
  invariant(
    returnsLeft === 0 && athletes.length === ATHLETES,
    `${athletes.length} athletes, ${returnsLeft} should have come again`,
  );
  return { athletes, entries };
}

function squadsOf(games: number, nations: number): Squad[] {
  const [plan, when] = [GAMES_ROWS[games], GAMES[games]];
  invariant(plan && when, 'every Games has a plan');
  return (['M', 'F'] as const).flatMap((sex) => {
    const slots = slotsOf(when, sex, sex === 'M' ? plan.men : plan.women, nations);
    return [...new Set(slots.map(({ event }) => event.sport))].flatMap((sport): Squad[] => {
      const its = slots.filter((slot) => slot.event.sport === sport && slot.rows > 0);
      return its.length > 0 ? [{ games, sport, slots: its, athletes: athletesIn(sport, its) }] : [];
    });
  });
}

/** How many athletes a nation with a team needs: the place of the nation counts, as not all enter every team event. */
function teamSizes(sport: Sport, slots: readonly Slot[]): number[] {
  const teams = slots
    .filter(({ event }) => event.size > 1)
    .map(({ event, rows }) => ({ size: event.size, teams: rows / event.size }));
  const most = teams.reduce((sum, team) => Math.max(sum, team.teams), 0);
  return Array.from({ length: most }, (_, place) => {
    const sizes = teams.filter((team) => team.teams > place).map(({ size }) => size);
    const places = sizes.reduce((sum, size) => sum + size, 0);
    return Math.max(...sizes, Math.trunc((places * 10) / sport.eventsPerAthleteInTenths));
  });
}

function athletesIn(sport: Sport, slots: readonly Slot[]): number {
  const inTeams = teamSizes(sport, slots).reduce((sum, size) => sum + size, 0);
  const rows = slots.reduce((sum, slot) => sum + slot.rows, 0);
  const single = slots.filter(({ event }) => event.size === 1).map((slot) => slot.rows);
  const outsideTeams = single.reduce((sum, its) => sum + its, 0);
  const usual = Math.trunc((rows * 10) / sport.eventsPerAthleteInTenths);
  return Math.max(inTeams, ...single, Math.min(usual, inTeams + outsideTeams), 1);
}

/** The nation of every athlete of a squad, nations with teams first. */
function nationsOf({ sport, slots, athletes }: Squad, all: readonly Delegation[], random: Random): Nation[] {
  const pick = weightedPick(all, random);
  const teams: Nation[] = [];
  const sizes = teamSizes(sport, slots);
  while (teams.length < sizes.length) {
    const nation = pick();
    if (!teams.includes(nation)) teams.push(nation);
  }
  const members = sizes.flatMap((size, place) => new Array<Nation>(size).fill(memberAt(teams, place)));
  while (members.length < athletes) members.push(pick());
  return members;
}

function weightedPick(all: readonly Delegation[], random: Random): () => Nation {
  let sum = 0;
  const tops = all.map(({ weight }) => (sum += weight));
  return () => {
    const drawn = random.below(sum);
    let [low, high] = [0, tops.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return memberAt(all, low).nation;
  };
}

/** Somebody of an earlier Games who can come once more. */
function takeReturning(pool: number[], athletes: readonly Athlete[], year: number): number | undefined {
  for (let known = pool.shift(); known !== undefined; known = pool.shift()) {
    const { firstYear, lastYear } = memberAt(athletes, known);
    if (year - firstYear <= LONGEST_CAREER && year - lastYear <= LONGEST_PAUSE) return known;
  }
  return undefined;
}

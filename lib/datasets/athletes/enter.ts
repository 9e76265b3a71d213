import { groupBy } from '../../core/group-by';
import { invariant } from '../../core/invariant';
import type { Random } from '../random';
import type { Entry } from './entry';
import type { Nation } from './nations';
import type { Slot } from './slots';

/** An athlete at one Games. */
export type Member = { readonly athlete: number; readonly nation: Nation; events: number };

/** Enters a squad into its events: teams by nation, then single entrants, who come before others if they have no event yet. */
export function enterSquad(games: number, slots: readonly Slot[], members: readonly Member[], random: Random): Entry[] {
  const entered: { readonly slot: Slot; member: Member }[] = [];
  function enter(slot: Slot, chosen: readonly Member[]): void {
    invariant(chosen.length === slot.rows, `${slot.event.name} has ${chosen.length} entrants for ${slot.rows} rows`);
    for (const member of chosen) {
      member.events++;
      entered.push({ slot, member });
    }
  }
  const nations = [...groupBy(members, ({ nation }) => nation).values()];
  for (const slot of slots.filter(({ event }) => event.size > 1)) {
    const teams = nations.slice(0, slot.rows / slot.event.size);
    enter(
      slot,
      teams.flatMap((team) => leastBusy(team).slice(0, slot.event.size)),
    );
  }
  for (const slot of slots.filter(({ event }) => event.size === 1)) {
    const free = random.shuffle(members);
    const chosen = [...free.filter(({ events }) => events === 0), ...free.filter(({ events }) => events > 0)];
    enter(slot, chosen.slice(0, slot.rows));
  }

  for (const idle of members.filter(({ events }) => events === 0)) {
    const entry = entered.find(
      ({ slot, member }) => member.events > 1 && (slot.event.size === 1 || member.nation === idle.nation),
    );
    invariant(entry, `nothing is left to enter in ${slots[0]?.event.sport.name}, Games ${games}`);
    entry.member.events--;
    entry.member = idle;
    idle.events++;
  }
  return entered.map(({ slot, member }) => ({ athlete: member.athlete, games, event: slot.event }));
}

function leastBusy(team: readonly Member[]): Member[] {
  return [...team].sort((one, other) => one.events - other.events);
}

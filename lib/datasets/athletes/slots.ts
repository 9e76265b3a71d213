import { EVENTS, type Event, type Sex } from './events';
import type { Games } from './games';

/** How many rows an event gets from one sex; a multiple of the team's size. */
export type Slot = { readonly event: Event; readonly sex: Sex; rows: number };

const TEAMS = 12;
const FEWEST = 3;

/** Gives every event of a Games its rows, so that they make exactly `rows` of this sex. */
export function slotsOf(games: Games, sex: Sex, rows: number, nations: number): Slot[] {
  if (rows === 0) return [];
  const open = EVENTS.filter(({ sport, first, last }) => {
    return sport.season === games.season && first <= games.year && games.year <= last;
  })
    .map((event) => ({ event, weight: weightOf(event, sex, games.year) }))
    .filter(({ weight }) => weight > 0);
  const all = open.reduce((sum, { weight }) => sum + weight, 0);
  const slots = open.map(({ event, weight }): Slot => {
    const share = Math.trunc((weight * rows) / all);
    const most = event.size > 1 ? Math.max(FEWEST, Math.min(Math.trunc(share / event.size), nations - 2)) : share;
    return { event, sex, rows: Math.max(most, FEWEST) * event.size };
  });
  settle(slots, rows);
  return slots;
}

function weightOf({ sex: open, size, sport, name }: Event, sex: Sex, year: number): number {
  const teams = sport.entrants > 20 ? TEAMS : sport.entrants;
  const weight = size > 1 ? teams * size : sport.entrants;
  if (open !== 'X') return open === sex ? weight : 0;
  if (/Doubles|Pairs|Dancing|Relay|Skating/.test(name)) return Math.trunc(weight / 2);
  return sex === 'M' ? weight : Math.trunc((weight * womenInOpenEvents(sport.name, year)) / 100);
}

function womenInOpenEvents(sport: string, year: number): number {
  if (sport === 'Art Competitions' || sport === 'Croquet') return 12;
  return (sport === 'Equestrianism' || sport === 'Sailing') && year >= 1948 ? 16 : 0;
}

/** Single entrants take up what rounding left; then teams come or go. */
function settle(slots: readonly Slot[], rows: number): void {
  let left = rows - slots.reduce((sum, slot) => sum + slot.rows, 0);
  const single = slots.filter(({ event }) => event.size === 1);
  const change = (list: readonly Slot[], least: number) => {
    for (const slot of list) {
      const { size } = slot.event;
      if (left >= size) slot.rows += size;
      else if (left < 0 && slot.rows - size >= least * size) slot.rows -= size;
      else continue;
      left += left > 0 ? -size : size;
    }
  };
  for (const [list, least] of [
    [single, FEWEST],
    [slots, FEWEST],
    [slots, 2],
    [slots, 1],
    [slots, 0],
    [single, 0],
  ] as const) {
    for (let before = Number.NaN; left !== 0 && before !== left; ) {
      before = left;
      change(list, least);
    }
  }
}

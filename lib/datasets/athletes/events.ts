import type { Games } from './games';
import { SUMMER_PROGRAMME } from './summer-programme';
import { WINTER_PROGRAMME } from './winter-programme';

export type Sex = 'M' | 'F';

export type Event = {
  readonly sport: Sport;
  readonly name: string;
  /** X: both may enter. */
  readonly sex: Sex | 'X';
  /** How many make a team; 1: everybody for themselves. */
  readonly size: number;
  readonly first: number;
  readonly last: number;
};
export type Sport = {
  readonly name: string;
  readonly season: Games['season'];
  readonly eventsPerAthleteInTenths: number;
  /** How many athletes enter an event, or teams if it is a game of teams. */
  readonly entrants: number;
  readonly youngest: number;
  readonly oldest: number;
  readonly tallerBy: number;
  readonly heavierBy: number;
};

const SEXES = { M: "Men's", F: "Women's", X: 'Mixed' };

/** Every event there ever was, sport by sport. */
export const EVENTS: readonly Event[] = [SUMMER_PROGRAMME, WINTER_PROGRAMME].flatMap((programme) =>
  programme.trim().split('\n\n').flatMap(parseSport),
);

function parseSport(paragraph: string): Event[] {
  const [head = '', ...lines] = paragraph.split('\n');
  const [name = '', season, years = '', tenths, entrants, ages = '', taller, heavier] = head.split('; ');
  const [youngest, oldest] = ages.split('-').map(Number);
  const sport: Sport = {
    name,
    season: season === 'S' ? 'Summer' : 'Winter',
    eventsPerAthleteInTenths: Number(tenths),
    entrants: Number(entrants),
    youngest: youngest ?? 18,
    oldest: oldest ?? 30,
    tallerBy: Number(taller),
    heavierBy: Number(heavier),
  };
  return lines.flatMap((line) => {
    const sex = line.startsWith('M') ? 'M' : line.startsWith('F') ? 'F' : 'X';
    return line
      .slice(2)
      .split(', ')
      .map((text) => parseEvent(text, sex, sport, years));
  });
}

function parseEvent(text: string, sex: Event['sex'], sport: Sport, years: string): Event {
  const [, what = '', size = '1', from, to] = /^(.*?)(?: \*(\d+))?(?: @(\d+)(?:-(\d+))?)?$/.exec(text) ?? [];
  const [first, last] = years.split('-');
  return {
    sport,
    name: `${sport.name} ${SEXES[sex]} ${what}`,
    sex,
    size: Number(size),
    first: Number(from ?? first),
    last: Number(to ?? last),
  };
}

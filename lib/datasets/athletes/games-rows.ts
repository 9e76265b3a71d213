import { GAMES } from './games';

/** Rows to plan at one Games. `repeats` are written a second time; all of them are rows of men. */
export type GamesRows = { readonly women: number; readonly men: number; readonly repeats: number };

const WOMEN = 74_522;
const REPEATS = 1385;
/** In the years in which art was judged, most mistakes were made in writing its results down. */
const REPEATED_ART: Record<number, number> = {
  1912: 10,
  1920: 5,
  1924: 85,
  1928: 350,
  1932: 250,
  1936: 350,
  1948: 150,
};

export const GAMES_ROWS: readonly GamesRows[] = planRows();

function planRows(): GamesRows[] {
  const women = GAMES.map((games) => Math.trunc((games.rows * games.women) / 1000));
  spread(women, WOMEN, (place) => (GAMES[place]?.year ?? 0) >= 1952);
  const repeats = GAMES.map(({ year, season }) => (season === 'Summer' ? (REPEATED_ART[year] ?? 0) : 0));
  spread(repeats, REPEATS, (place) => (GAMES[place]?.rows ?? 0) > 1000 && repeats[place] === 0);
  return GAMES.map(({ rows }, place) => {
    const [ofWomen, repeated] = [women[place] ?? 0, repeats[place] ?? 0];
    return { women: ofWomen, men: rows - ofWomen - repeated, repeats: repeated };
  });
}

/** Adds to or takes from the numbers at the places asked for, one after another, until they make `total`. */
function spread(numbers: number[], total: number, isOpen: (place: number) => boolean): void {
  const open = numbers.map((_, place) => place).filter(isOpen);
  let left = total - numbers.reduce((sum, number) => sum + number, 0);
  for (let turn = 0; left !== 0; turn++) {
    const place = open[turn % open.length] ?? 0;
    numbers[place] = (numbers[place] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
}

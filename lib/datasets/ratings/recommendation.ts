import { draw } from '../deck';
import { FILMS } from '../film';
import { openStreams } from '../random';
import { columnsOf, type Recipe } from '../recipe';

const WITH_RECOMMENDATIONS = 950;

export const recommendation: Recipe = {
  about: 'Which films to show beside a film, one row per film and in no order. 50 films have none.',
  columns: columnsOf(`
    film_id INTEGER see film
    recommended_film_ids INTEGER[] three to five other films, the best first
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('recommendation');
    const all = Array.from({ length: FILMS }, (_, index) => index + 1);
    const choosing = open('recommended_film_ids');
    const rows = draw(all, WITH_RECOMMENDATIONS, open('film_id')).map((film) => {
      const chosen = new Set<number>();
      for (const count = choosing.between(3, 5); chosen.size < count; ) {
        const other = choosing.pick(all);
        if (other !== film) chosen.add(other);
      }
      return [film, [...chosen]];
    });
    return { rows, dirt: [] };
  },
};

import { film } from '../film';

/** How long each film may be kept and what it costs, in the order of `film_id`. */
export function filmTerms(): { readonly days: number; readonly cents: number }[] {
  const [days, rate] = ['rental_duration', 'rental_rate'].map((name) =>
    film.columns.findIndex((column) => column.name === name),
  );
  return film.make().rows.map((row) => ({
    days: Number(row[days ?? -1]),
    cents: Number(String(row[rate ?? -1]).replace('.', '')),
  }));
}

const PAST: Readonly<Record<string, string>> = {
  add: 'Added',
  change: 'Changed',
  delete: 'Deleted',
  duplicate: 'Duplicated',
  edit: 'Edited',
  merge: 'Merged',
  move: 'Moved',
  rename: 'Renamed',
  split: 'Split',
};

/** What a change was, once it is made: `Deleted film_means` for `delete film_means`. */
export function pastWords(label: string): string {
  const [verb = '', ...rest] = label.split(' ');
  const past = PAST[verb];
  return past === undefined ? `${verb.slice(0, 1).toUpperCase()}${label.slice(1)}` : [past, ...rest].join(' ');
}

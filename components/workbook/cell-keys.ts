/** The keys of what is done to a cell's place, beside those that every notebook has. */
export const CELL_KEYS = {
  up: 'Alt+Up',
  down: 'Alt+Down',
  split: 'Mod+Shift+-',
  merge: 'Shift+M',
  duplicate: 'Shift+D',
  rename: 'F2',
} as const;

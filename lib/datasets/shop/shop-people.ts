/** First names with letters that are not in ASCII, and how an address writes them. */
export const ACCENTED_FIRST = [
  ['Chloé', 'chloe'],
  ['Zoë', 'zoe'],
  ['Jürgen', 'juergen'],
  ['Søren', 'soren'],
  ['Ángel', 'angel'],
  ['Åsa', 'asa'],
  ['Renée', 'renee'],
  ['Ömer', 'oemer'],
] as const;

export const ACCENTED_LAST = [
  ['Núñez', 'nunez'],
  ['Müller', 'mueller'],
  ['Øster', 'oster'],
  ['Çelik', 'celik'],
  ['Dvořák', 'dvorak'],
  ['Lefèvre', 'lefevre'],
] as const;

/** Words as a name of small letters, digits and _, beginning with a letter: `Ünits sold (2024)` is `units_sold_2024`. */
export function plainName(words: string, otherwise: string): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^[a-z]/.test(plain) ? plain : `${otherwise}_${plain}`.replace(/_$/, '');
}

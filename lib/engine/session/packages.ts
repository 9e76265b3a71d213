/** What a cell may import. */
export const OFFERED_PACKAGES = ['croner', 'zod'] as const;

export const isOffered = (name: unknown): boolean => OFFERED_PACKAGES.some((offered) => offered === name);

const OFFER = OFFERED_PACKAGES.map((name) => `\`${name}\``).join(' and ');

/** Why an import cannot be had, in our words. */
export function notOffered(name: string): string {
  const local = /^[./]/.test(name);
  return local
    ? `A cell has no files to import. The names of the cells above are already here; ${OFFER} can be imported.`
    : `There is no package \`${name}\` here. A cell can import ${OFFER}.`;
}

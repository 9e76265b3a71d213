/** Packages whose types come in a file of their own, when code on the page imports one of them. */
export const PACKAGE_TYPES = {
  arquero: ['arquero'],
  aws: ['@aws-sdk/client-s3', '@aws-sdk/lib-storage'],
  parquet: ['hyparquet', 'hyparquet-writer'],
  pg: ['pg', 'pg-cursor'],
} as const;

export type PackageTypes = keyof typeof PACKAGE_TYPES;

export const PACKAGE_TYPES_NAMES = Object.keys(PACKAGE_TYPES).filter(
  (name): name is PackageTypes => name in PACKAGE_TYPES,
);

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g;

/** What is needed for the packages that code imports, or names where it would import them. */
export function packageTypesIn(code: string): readonly PackageTypes[] {
  const imported = new Set([...code.matchAll(IMPORTED)].map(([, , name]) => name));
  return PACKAGE_TYPES_NAMES.filter((types) => PACKAGE_TYPES[types].some((name) => imported.has(name)));
}

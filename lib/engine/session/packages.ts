import type { CellError } from '../../core/error';

/** What a cell may import. */
const OFFERED_PACKAGES = [
  '@aws-sdk/client-s3',
  '@aws-sdk/lib-storage',
  'arquero',
  'croner',
  'hyparquet',
  'hyparquet-writer',
  'pg',
  'pg-cursor',
  'vitest',
  'zod',
] as const;

/** What is brought into a session when a cell first needs it. `fast-check` is behind `property` and `gen`; `pool` is ours. */
export const PACKAGES = [...OFFERED_PACKAGES, 'fast-check', 'pool'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** Brings a package as the text of an expression that gives its exports. */
export type PackageText = (name: PackageName) => Promise<string>;

/** Where a package's text stands, beside the sandbox's document. */
export const packageFile = (name: PackageName) =>
  `generated/packages/${name.replace(/^@/, '').replaceAll('/', '-')}.js`;

/** Packages that another one takes its parts from, so that there is one of each. */
const NEEDED: Readonly<Partial<Record<PackageName, readonly PackageName[]>>> = {
  '@aws-sdk/lib-storage': ['@aws-sdk/client-s3'],
  'pg-cursor': ['pg'],
};

/** A package after those it needs. */
export const withNeeded = (name: PackageName): readonly PackageName[] => [...(NEEDED[name] ?? []), name];

/** Names that every cell has, and the package each comes from. */
const SUPPLIED: Readonly<Record<string, PackageName>> = {
  expect: 'vitest',
  vi: 'vitest',
  property: 'fast-check',
  gen: 'fast-check',
  pool: 'pool',
};

export const TEST_NAMES = ['test', 'trace', 'meter', ...Object.keys(SUPPLIED)];

export const suppliedFrom = (name: string): PackageName | undefined =>
  Object.hasOwn(SUPPLIED, name) ? SUPPLIED[name] : undefined;

export const offeredPackage = (name: unknown): PackageName | undefined =>
  OFFERED_PACKAGES.find((offered) => offered === name);

const OFFER = new Intl.ListFormat('en', { type: 'conjunction' }).format(OFFERED_PACKAGES.map((name) => `\`${name}\``));

/** Why an import cannot be had, in our words. */
export function notOffered(name: string): string {
  const local = /^[./]/.test(name);
  return local
    ? `A cell has no files to import. The names of the cells above are already here; ${OFFER} can be imported.`
    : `There is no package \`${name}\` here. A cell can import ${OFFER}.`;
}

/** Why a cell cannot run whose package did not come. */
export const notLoaded = (name: PackageName): CellError => ({
  code: 'not-loaded',
  engine: 'notebook',
  message: `This cell needs the package \`${name}\`, which could not be loaded. Is the network there? Then run it again.`,
});

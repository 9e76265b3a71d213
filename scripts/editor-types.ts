import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import { GLOBALS_PATH, NODE_SHAPES_PATH } from '../components/editor/typescript/compiler-options';
import { PACKAGE_TYPES_NAMES, type PackageTypes } from '../components/editor/typescript/package-types';
import { collectDeclarations } from './declarations';
import { NODE_SHAPES } from './node-shapes';
import { declareWorkerGlobals } from './worker-globals';

type Files = Readonly<Record<string, string>>;

/** What every editor knows of packages: what cells may import, and where the types of `expect` and `vi` are. */
const KNOWN = { packages: ['zod', 'croner', '@vitest/expect', '@vitest/spy'], behind: ['@types/chai'] };

type Source = Parameters<typeof collectDeclarations>[0] & {
  /** They name streams and events of Node. */
  readonly namesNode?: boolean;
  /** Without their comments they are a third of the size. */
  readonly stripped?: boolean;
};

const SOURCES: Readonly<Record<PackageTypes, Source>> = {
  arquero: { packages: ['arquero'], behind: ['@uwdata/flechette'] },
  aws: {
    packages: ['@aws-sdk/client-s3', '@aws-sdk/lib-storage'],
    behind: [
      '@aws-sdk/checksums',
      '@aws-sdk/core',
      '@aws-sdk/middleware-sdk-s3',
      '@aws-sdk/types',
      '@smithy/core',
      '@smithy/types',
    ],
    namesNode: true,
    stripped: true,
  },
  parquet: { packages: ['hyparquet', 'hyparquet-writer'], behind: [] },
  pg: { packages: ['@types/pg', '@types/pg-cursor'], behind: ['pg-protocol', 'pg-types'], namesNode: true },
};

/** All that TypeScript reads to know its library, a session's globals and small packages, by absolute path in the program. */
export const collectEditorTypes = (): Files => ({
  ...collectDeclarations(KNOWN),
  [GLOBALS_PATH]: declareWorkerGlobals(),
});

/** What it reads besides for other packages. */
export function collectPackageTypes(name: PackageTypes): Files {
  const { namesNode = false, stripped = false, ...wanted } = SOURCES[name];
  const found = Object.entries(collectDeclarations(wanted)).filter(([path]) => path.startsWith('/node_modules/'));
  return {
    ...Object.fromEntries(found.map(([path, text]) => [path, written(path, text, stripped)])),
    ...(namesNode && { [NODE_SHAPES_PATH]: NODE_SHAPES }),
  };
}

/** What resolving a module reads of a package.json. */
const RESOLVING = new Set(['name', 'version', 'type', 'types', 'typings', 'main', 'exports']);

function written(path: string, text: string, stripped: boolean): string {
  if (path.endsWith('.json')) {
    const manifest: object = JSON.parse(text);
    return JSON.stringify(Object.fromEntries(Object.entries(manifest).filter(([key]) => RESOLVING.has(key))));
  }
  if (!stripped) return text;
  const printer = typescript.createPrinter({ removeComments: true });
  return printer.printFile(typescript.createSourceFile(path, text, typescript.ScriptTarget.ES2023));
}

/** Writes what editors need to know about types: one JSON file for all, and one for each group of large packages. */
export function buildEditorTypes({ folder = '.generated' }: { folder?: string } = {}): void {
  const large = join(folder, 'editor-types');
  rmSync(large, { recursive: true, force: true });
  mkdirSync(large, { recursive: true });
  writeFileSync(join(folder, 'editor-types.json'), JSON.stringify(collectEditorTypes()));
  for (const name of PACKAGE_TYPES_NAMES)
    writeFileSync(join(large, `${name}.json`), JSON.stringify(collectPackageTypes(name)));
}

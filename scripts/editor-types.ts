import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { libFileMap } from 'monaco-editor/languages/features/typescript/lib/lib';
import { typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import {
  compilerOptions,
  GLOBALS_PATH,
  LIBRARY,
  LIBRARY_FOLDER,
} from '../components/editor/typescript/compiler-options';
import { declareWorkerGlobals } from './worker-globals';

const require = createRequire(import.meta.url);
const ENTRY = '/entry.ts';

/** What cells may import, and where the types of `expect` and `vi` are. */
const PACKAGES = ['zod', 'croner', '@vitest/expect', '@vitest/spy'];
/** What a cell can see of those; what only their own machinery names stays unknown. */
const BEHIND = ['@types/chai'];

/** All that TypeScript reads to know its library, a session's globals and what cells may import, by absolute path in the program. */
export function collectEditorTypes(): Readonly<Record<string, string>> {
  const files: Record<string, string> = { [GLOBALS_PATH]: declareWorkerGlobals() };
  const folders = new Map(
    [...PACKAGES, ...BEHIND].map((name) => [
      `/node_modules/${name}/`,
      dirname(require.resolve(`${name}/package.json`)),
    ]),
  );
  const load = (path: string) => {
    if (path === ENTRY) return PACKAGES.map((name) => `import '${name}';`).join('\n');
    if (path.startsWith(`${LIBRARY_FOLDER}/`)) return libFileMap[path.slice(LIBRARY_FOLDER.length + 1)];
    const [prefix, folder] = [...folders].find(([start]) => path.startsWith(start)) ?? [];
    if (!prefix || !folder) return undefined;
    const place = join(folder, path.slice(prefix.length));
    return /\.(json|d\.[cm]?ts)$/.test(place) && existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  };
  const read = (path: string) => {
    const text = load(path);
    if (text !== undefined && path !== ENTRY) files[path] = text;
    return text;
  };
  const program = typescript.createProgram([ENTRY], compilerOptions, {
    getSourceFile(path, target) {
      const text = read(path);
      return text === undefined ? undefined : typescript.createSourceFile(path, text, target);
    },
    getDefaultLibFileName: () => `${LIBRARY_FOLDER}/${LIBRARY}`,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (path) => load(path) !== undefined,
    readFile: read,
    writeFile() {},
  });
  const missing = [...PACKAGES, ...BEHIND].filter(
    (name) => !program.getSourceFiles().some(({ fileName }) => fileName.includes(`/${name}/`)),
  );
  if (missing.length > 0) throw new Error(`no declarations found for ${missing.join(', ')}`);
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes what editors need to know about types, as one JSON file. */
export function buildEditorTypes({ outFile = '.generated/editor-types.json' }: { outFile?: string } = {}): void {
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, JSON.stringify(collectEditorTypes()));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libFileMap } from 'monaco-editor/languages/features/typescript/lib/lib';
import { typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import { compilerOptions, LIBRARY, LIBRARY_FOLDER } from '../components/editor/typescript/compiler-options';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = '/entry.ts';

type Wanted = {
  readonly packages: readonly string[];
  /** Packages whose types those name. What any other declares stays unknown. */
  readonly behind: readonly string[];
  /** Files that are not there: by absolute path in the program. */
  readonly given?: Readonly<Record<string, string>>;
};

/** All that TypeScript reads to know its library and some packages, by absolute path in the program. */
export function collectDeclarations({ packages, behind, given = {} }: Wanted): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const folders = [...packages, ...behind].map((name) => `/node_modules/${name}/`);
  const load = (path: string) => {
    if (path === ENTRY) return packages.map((name) => `import '${nameOf(name)}';`).join('\n');
    if (path.startsWith(`${LIBRARY_FOLDER}/`)) return libFileMap[path.slice(LIBRARY_FOLDER.length + 1)];
    if (given[path] !== undefined) return given[path];
    if (!folders.some((folder) => path.startsWith(folder))) return undefined;
    const place = join(ROOT, path);
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
  const missing = folders.filter(
    (folder) => !program.getSourceFiles().some(({ fileName }) => fileName.startsWith(folder)),
  );
  if (missing.length > 0) throw new Error(`no declarations found in ${missing.join(', ')}`);
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `@types/pg` declares `pg`. */
const nameOf = (folder: string) => folder.replace(/^@types\//, '');

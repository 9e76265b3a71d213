import {
  createLanguageService,
  type Diagnostic,
  flattenDiagnosticMessageText,
  typescript,
} from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import type { ScopeEntry } from '../scope';
import { AMBIENT } from './ambient';
import type { CellCompletion, CellDefinition, CellFormatting, CellHover, CellProblem, CellSignature } from './answers';
import { compilerOptions, GLOBALS_PATH, LIBRARY, LIBRARY_FOLDER, NODE_SHAPES_PATH } from './compiler-options';
import { declaredNames } from './declared-names';
import { formatTypescript } from './format';
import { cellPath, modulesOf, ownerOf, type ScopeModule } from './modules';
import { readSignature } from './signature';
import { plain, textOf } from './wording';

const AMBIENT_PATH = '/ambient.d.ts';
const ASSIGNS_IMPORT = 2632;

export type LanguageService = ReturnType<typeof openLanguageService>;

type Files = Readonly<Record<string, string>>;

const foldersOf = (files: Files) =>
  Object.keys(files).flatMap((path) => path.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/')));

/** Types across cells. `known` are declarations by absolute path: TypeScript's library and what every cell may import. */
export function openLanguageService(known: Files) {
  let files = known;
  let entries: readonly ScopeEntry[] = [];
  let modules = new Map<string, ScopeModule>();
  const versions = new Map<string, number>();
  const folders = new Set(foldersOf(known));
  const read = (path: string) => modules.get(path)?.text ?? (path === AMBIENT_PATH ? AMBIENT : files[path]);

  const service = createLanguageService({
    getCompilationSettings: () => compilerOptions,
    getScriptFileNames: () => [
      ...[GLOBALS_PATH, AMBIENT_PATH, NODE_SHAPES_PATH].filter((path) => read(path) !== undefined),
      ...modules.keys(),
    ],
    getScriptVersion: (path) => String(versions.get(path) ?? 1),
    getScriptSnapshot(path) {
      const text = read(path);
      if (text === undefined) return undefined;
      return {
        getText: (from, to) => text.slice(from, to),
        getLength: () => text.length,
        getChangeRange: () => undefined,
      };
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => `${LIBRARY_FOLDER}/${LIBRARY}`,
    fileExists: (path) => read(path) !== undefined,
    readFile: read,
    directoryExists: (path) => folders.has(path) || path === '/cells',
  });

  /** Declarations of more packages. */
  function add(more: Files): void {
    files = { ...files, ...more };
    for (const folder of foldersOf(more)) folders.add(folder);
    for (const path of modules.keys()) versions.set(path, (versions.get(path) ?? 1) + 1); // an import that failed is looked for again
  }

  function update(next: readonly ScopeEntry[]): void {
    entries = next;
    const previous = modules;
    modules = new Map(modulesOf(next).map((module) => [module.path, module]));
    for (const { path, text } of modules.values())
      if (previous.get(path)?.text !== text) versions.set(path, (versions.get(path) ?? 0) + 1);
  }

  /** An editor is a moment ahead of its lesson: what it asks is about the code it shows. */
  function enter(id: string, code: string): string {
    const known = entries.find((entry) => entry.id === id && entry.kind === 'ts');
    if (!known) update([...entries, { id, kind: 'ts', code }]);
    else if (known.kind === 'ts' && known.code !== code)
      update(entries.map((entry) => (entry === known ? { ...known, code } : entry)));
    return cellPath(id);
  }

  function problems(id: string, code: string): readonly CellProblem[] {
    const path = enter(id, code);
    const { parseDiagnostics } = typescript.createSourceFile(path, code, typescript.ScriptTarget.ES2023);
    const found = parseDiagnostics.length > 0 ? parseDiagnostics : service.getSemanticDiagnostics(path);
    return found.flatMap((diagnostic) => readProblem(diagnostic, code, parseDiagnostics.length > 0));
  }

  function completions(id: string, code: string, offset: number): readonly CellCompletion[] {
    const found = service.getCompletionsAtPosition(enter(id, code), offset, {});
    return (found?.entries ?? []).map(({ name, kind, sortText }) => ({ name, kind, sortText }));
  }

  function detail(id: string, code: string, offset: number, name: string): CellHover | undefined {
    const path = enter(id, code);
    const found = service.getCompletionEntryDetails(path, offset, name, undefined, undefined, undefined, undefined);
    return (
      found && {
        signature: plain(textOf(found.displayParts)),
        words: textOf(found.documentation),
        from: offset,
        to: offset,
      }
    );
  }

  function hover(id: string, code: string, offset: number): CellHover | undefined {
    const info = service.getQuickInfoAtPosition(enter(id, code), offset);
    if (!info) return undefined;
    const { start, length } = info.textSpan;
    return {
      signature: plain(textOf(info.displayParts)),
      words: textOf(info.documentation),
      from: start,
      to: start + length,
    };
  }

  function signature(id: string, code: string, offset: number): CellSignature | undefined {
    const found = service.getSignatureHelpItems(enter(id, code), offset, undefined);
    return found && readSignature(found);
  }

  function definition(id: string, code: string, offset: number): CellDefinition | undefined {
    const [found] = service.getDefinitionAtPosition(enter(id, code), offset) ?? [];
    const owner = found && ownerOf(found.fileName);
    if (!found || !owner) return undefined;
    const { start, length } = found.textSpan;
    if (owner.kind === 'place') return { kind: 'place', cell: owner.id, from: start, to: start + length };
    const name = read(found.fileName)?.slice(start, start + length) ?? '';
    return { kind: 'table', cell: owner.id, names: [/^"/.test(name) ? String(JSON.parse(name)) : name] };
  }

  const format = (id: string, code: string): CellFormatting => formatTypescript(service, enter(id, code), code);

  return { add, update, problems, completions, detail, hover, signature, definition, format };
}

function readProblem(diagnostic: Diagnostic, code: string, isSyntax: boolean): readonly CellProblem[] {
  const { start = 0, length = 1, category, messageText } = diagnostic;
  if (start >= code.length && !isSyntax) return [];
  const from = Math.min(start, Math.max(0, code.length - 1));
  const kind = category === typescript.DiagnosticCategory.Error ? 'error' : 'warning';
  if (kind === 'warning' && category !== typescript.DiagnosticCategory.Warning) return [];
  const to = Math.min(code.length, Math.max(from + 1, start + length));
  const message = plain(flattenDiagnosticMessageText(messageText, '\n'));
  const name = code.slice(from, to);
  const isAbove = diagnostic.code === ASSIGNS_IMPORT && !declaredNames(code).some((declared) => declared.name === name);
  return [{ from, to, kind, message: isAbove ? `Cannot assign to '${name}': it belongs to a cell above.` : message }];
}

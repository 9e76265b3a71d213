import type { ScopeEntry, ScopeTable } from '../scope';
import { declaredNames } from './declared-names';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const RESERVED = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if import in instanceof new null return super switch this throw true try typeof var void while with yield ' +
    'implements interface let package private protected public static'
  ).split(' '),
);

/** A file of the program. Only the first `length` characters are the learner's: what follows joins it to the others. */
export type ScopeModule = { readonly path: string; readonly text: string; readonly length: number };

export const cellPath = (id: string) => `/cells/${id}.ts`;
const tablesPath = (id: string) => `/cells/${id}.tables.ts`;

/** The cell that a module belongs to: code of its own, or the tables that its SQL makes. */
export function ownerOf(path: string): { readonly kind: 'place' | 'table'; readonly id: string } | undefined {
  const [, id, tables] = /^\/cells\/([^.]+)(\.tables)?\.ts$/.exec(path) ?? [];
  return id === undefined ? undefined : { kind: tables === undefined ? 'place' : 'table', id };
}

const key = (name: string) => (IDENTIFIER.test(name) ? name : JSON.stringify(name));

/** Two columns may share a name; a row object has the last. */
function declareTable({ name, columns }: ScopeTable): string {
  const fields = new Map(columns.map((column) => [column.name, column.tsType]));
  const row = [...fields].map(([field, type]) => `  ${key(field)}: ${type};\n`).join('');
  return `export declare const ${name}: {\n${row}}[];\n`;
}

function importLines(visible: ReadonlyMap<string, string>, hidden: ReadonlySet<string>): string {
  const names = [...visible.keys()].filter((name) => !hidden.has(name));
  return names.map((name) => `import { ${name} } from ${JSON.stringify(visible.get(name))};\n`).join('');
}

/** One module per entry; each imports every name visible above it and exports its own. */
export function modulesOf(entries: readonly ScopeEntry[]): readonly ScopeModule[] {
  const visible = new Map<string, string>();
  return entries.map((entry) => {
    if (entry.kind === 'table') {
      const path = tablesPath(entry.id);
      const tables = entry.tables.filter(({ name }) => IDENTIFIER.test(name) && !RESERVED.has(name));
      for (const { name } of tables) visible.set(name, path);
      return { path, text: `${tables.map(declareTable).join('')}export {};\n`, length: 0 };
    }
    const path = cellPath(entry.id);
    const declared = declaredNames(entry.code);
    const own = new Set(declared.map(({ name }) => name));
    const imports = importLines(visible, own);
    const exported = declared.filter((name) => !name.exported).map(({ name }) => name);
    for (const name of own) visible.set(name, path);
    const text = `${entry.code}\n;\n${imports}export { ${exported.join(', ')} };\n`;
    return { path, text, length: entry.code.length };
  });
}

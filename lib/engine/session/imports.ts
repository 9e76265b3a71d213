import type { AnyNode, Identifier, ImportDeclaration, Literal, Program } from 'acorn';
import type { CellError } from '../../core/error';
import { childrenOf } from './declarations';
import type { Edit } from './edits';
import { freeNames } from './free-names';
import { notOffered, offeredPackage, type PackageName, withNeeded } from './packages';
import type { Stripped } from './strip';

export type Imports = {
  readonly edits: readonly Edit[];
  /** JavaScript that binds the imported names. */
  readonly bindings: string;
  readonly packages: readonly PackageName[];
};

/** Turns imports into lookups of the offered packages. */
export function compileImports({ code, program, original }: Stripped): Imports | CellError {
  const edits: Edit[] = [];
  const bindings: string[] = [];
  const packages: PackageName[] = [];
  const refuse = (node: AnyNode, message: string): CellError => ({
    code: 'import',
    engine: 'typescript',
    message,
    range: { from: original(node.start), to: original(node.end) },
  });
  for (const node of allNodes(program)) {
    if (node.type === 'ImportExpression') {
      const name = node.source.type === 'Literal' ? node.source.value : undefined;
      const offered = offeredPackage(name);
      if (!offered) return refuse(node.source, notOffered(String(name ?? '…')));
      packages.push(...withNeeded(offered));
      edits.push({ from: node.start, to: node.start + 'import'.length, text: '__cell.load' });
    }
    if (node.type === 'MetaProperty' && node.meta.name === 'import')
      return refuse(node, 'A cell is not a file: `import.meta` means nothing here.');
    if (node.type === 'ExportAllDeclaration') return refuse(node.source, notOffered(String(node.source.value)));
    if (node.type === 'ExportNamedDeclaration' && node.source)
      return refuse(node.source, notOffered(String(node.source.value)));
    if (node.type !== 'ImportDeclaration') continue;
    const offered = offeredPackage(node.source.value);
    if (!offered) return refuse(node.source, notOffered(String(node.source.value)));
    packages.push(...withNeeded(offered));
    edits.push({ from: node.start, to: node.end, text: blank(code.slice(node.start, node.end)) });
    bindings.push(binding(node, usedIn(program)));
  }
  return { edits, bindings: bindings.join(''), packages };
}

const allNodes = (node: AnyNode): AnyNode[] => [node, ...childrenOf(node).flatMap(allNodes)];

/** Keeps the lines below where they are. */
const blank = (text: string) => text.replace(/[^\n]+/g, '');

/** Names that are used as values: an import that only types use need not exist. */
function usedIn(program: Program): ReadonlySet<string> {
  const body = program.body.filter(({ type }) => type !== 'ImportDeclaration');
  return new Set(freeNames({ ...program, body }));
}

const nameOf = (name: Identifier | Literal) => (name.type === 'Identifier' ? name.name : String(name.value));

function binding(node: ImportDeclaration, used: ReadonlySet<string>): string {
  const source = JSON.stringify(node.source.value);
  const whole = node.specifiers.find(({ type }) => type === 'ImportNamespaceSpecifier');
  const named = node.specifiers.flatMap((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return [];
    const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
    return { name, local: specifier.local.name };
  });
  const needed = named.filter(({ local }) => used.has(local)).map(({ name }) => name);
  const pattern = named.map(({ name, local }) => `${JSON.stringify(name)}:${local}`).join(',');
  const taken = `__cell.take(${source},${JSON.stringify(needed)})`;
  return `${whole ? `const ${whole.local.name}=${taken};` : ''}const {${pattern}}=${taken};`;
}

import {
  type BindingPattern,
  type Identifier,
  type Statement,
  typescript,
} from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

export type DeclaredName = { readonly name: string; readonly exported: boolean };

const isIdentifier = (node: Identifier | BindingPattern): node is Identifier =>
  node.kind === typescript.SyntaxKind.Identifier;

function namesOf(node: Identifier | BindingPattern | undefined): readonly string[] {
  if (!node) return [];
  return isIdentifier(node) ? [node.text] : node.elements.flatMap((element) => namesOf(element.name));
}

function namesOfStatement({ name, declarationList, importClause }: Statement): readonly string[] {
  const bindings = importClause?.namedBindings;
  return [
    ...namesOf(name),
    ...(declarationList?.declarations ?? []).flatMap((declaration) => namesOf(declaration.name)),
    ...namesOf(importClause?.name),
    ...namesOf(bindings?.name),
    ...(bindings?.elements ?? []).flatMap((element) => namesOf(element.name)),
  ];
}

/** Values and types that a cell declares at its top level, imports included. Broken code gives what can be read. */
export function declaredNames(code: string): readonly DeclaredName[] {
  const { statements } = typescript.createSourceFile('cell.ts', code, typescript.ScriptTarget.ES2023);
  const found = new Map<string, DeclaredName>();
  for (const statement of statements) {
    const exported = (statement.modifiers ?? []).some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword);
    for (const name of namesOfStatement(statement)) if (name) found.set(name, { name, exported });
  }
  return [...found.values()];
}

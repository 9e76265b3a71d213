import { type LanguageService, typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import type { CellFormatting } from './answers';

const SETTINGS = {
  indentSize: 2,
  tabSize: 2,
  convertTabsToSpaces: true,
  newLineCharacter: '\n',
  indentStyle: 2,
  trimTrailingWhitespace: true,
  insertSpaceAfterCommaDelimiter: true,
  insertSpaceAfterSemicolonInForStatements: true,
  insertSpaceBeforeAndAfterBinaryOperators: true,
  insertSpaceAfterKeywordsInControlFlowStatements: true,
  insertSpaceAfterFunctionKeywordForAnonymousFunctions: true,
  insertSpaceAfterOpeningAndBeforeClosingNonemptyBraces: true,
  insertSpaceBeforeTypeAnnotation: false,
};

/** Spaces and indentation as TypeScript's own service has them; it breaks no lines. `path` is a module that begins with `code`. */
export function formatTypescript(service: LanguageService, path: string, code: string): CellFormatting {
  const { parseDiagnostics } = typescript.createSourceFile(path, code, typescript.ScriptTarget.ES2023);
  const [problem] = parseDiagnostics;
  if (problem) {
    const before = code.slice(0, problem.start ?? 0).split('\n');
    const where = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
    return { status: 'refused', why: `This TypeScript does not parse at ${where}, so it stays as it is.` };
  }
  let formatted = code;
  const edits = service.getFormattingEditsForDocument(path, SETTINGS);
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start))
    if (span.start + span.length <= code.length)
      formatted = formatted.slice(0, span.start) + newText + formatted.slice(span.start + span.length);
  return { status: 'formatted', code: formatted };
}

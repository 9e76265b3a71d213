/** The part of the TypeScript 5.9 that Monaco brings which we call: it ships without declarations of its own. */
declare module 'monaco-editor/languages/features/typescript/lib/typescriptServices' {
  export type TextSpan = { readonly start: number; readonly length: number };
  export type DisplayPart = { readonly text: string; readonly kind: string };
  export type MessageChain = { readonly messageText: string; readonly next?: readonly MessageChain[] };
  export type Diagnostic = {
    readonly start?: number;
    readonly length?: number;
    readonly code: number;
    readonly category: number;
    readonly messageText: string | MessageChain;
  };
  export type Node = { readonly kind: number; readonly pos: number; readonly end: number };
  export type Identifier = Node & { readonly text: string };
  export type BindingPattern = Node & { readonly elements: readonly { readonly name?: Identifier | BindingPattern }[] };
  export type Statement = Node & {
    readonly name?: Identifier;
    readonly modifiers?: readonly Node[];
    readonly declarationList?: { readonly declarations: readonly { readonly name: Identifier | BindingPattern }[] };
    readonly importClause?: {
      readonly name?: Identifier;
      readonly namedBindings?: {
        readonly name?: Identifier;
        readonly elements?: readonly { readonly name: Identifier }[];
      };
    };
  };
  export type SourceFile = {
    readonly fileName: string;
    readonly text: string;
    readonly statements: readonly Statement[];
    readonly parseDiagnostics: readonly Diagnostic[];
  };
  export type CompletionEntry = {
    readonly name: string;
    readonly kind: string;
    readonly sortText: string;
    readonly kindModifiers?: string;
    readonly insertText?: string;
    readonly replacementSpan?: TextSpan;
  };
  export type QuickInfo = {
    readonly textSpan: TextSpan;
    readonly displayParts?: readonly DisplayPart[];
    readonly documentation?: readonly DisplayPart[];
  };
  export type SignatureParameter = {
    readonly displayParts: readonly DisplayPart[];
    readonly documentation: readonly DisplayPart[];
  };
  export type SignatureItem = {
    readonly prefixDisplayParts: readonly DisplayPart[];
    readonly suffixDisplayParts: readonly DisplayPart[];
    readonly separatorDisplayParts: readonly DisplayPart[];
    readonly parameters: readonly SignatureParameter[];
    readonly documentation: readonly DisplayPart[];
  };
  export type SignatureHelpItems = {
    readonly items: readonly SignatureItem[];
    readonly selectedItemIndex: number;
    readonly argumentIndex: number;
  };
  export type LanguageService = {
    getSemanticDiagnostics(fileName: string): readonly Diagnostic[];
    getCompletionsAtPosition(
      fileName: string,
      position: number,
      options: object,
    ): { readonly entries: readonly CompletionEntry[] } | undefined;
    getCompletionEntryDetails(
      fileName: string,
      position: number,
      name: string,
      format: undefined,
      source: undefined,
      preferences: undefined,
      data: undefined,
    ): { readonly displayParts: readonly DisplayPart[]; readonly documentation?: readonly DisplayPart[] } | undefined;
    getQuickInfoAtPosition(fileName: string, position: number): QuickInfo | undefined;
    getSignatureHelpItems(fileName: string, position: number, options: undefined): SignatureHelpItems | undefined;
    getDefinitionAtPosition(
      fileName: string,
      position: number,
    ): readonly { readonly fileName: string; readonly textSpan: TextSpan }[] | undefined;
    getFormattingEditsForDocument(
      fileName: string,
      settings: object,
    ): readonly { readonly span: TextSpan; readonly newText: string }[];
    dispose(): void;
  };
  export type ScriptSnapshot = {
    getText(from: number, to: number): string;
    getLength(): number;
    getChangeRange(): undefined;
  };
  export type LanguageServiceHost = {
    getCompilationSettings(): object;
    getScriptFileNames(): string[];
    getScriptVersion(fileName: string): string;
    getScriptSnapshot(fileName: string): ScriptSnapshot | undefined;
    getCurrentDirectory(): string;
    getDefaultLibFileName(): string;
    fileExists(path: string): boolean;
    readFile(path: string): string | undefined;
    directoryExists?(path: string): boolean;
  };
  export type Program = { getSourceFiles(): readonly SourceFile[] };
  export type CompilerHost = {
    getSourceFile(fileName: string, target: number): SourceFile | undefined;
    getDefaultLibFileName(): string;
    getCurrentDirectory(): string;
    getCanonicalFileName(fileName: string): string;
    useCaseSensitiveFileNames(): boolean;
    getNewLine(): string;
    fileExists(path: string): boolean;
    readFile(path: string): string | undefined;
    writeFile(): void;
  };
  export const typescript: {
    createSourceFile(fileName: string, text: string, target: number): SourceFile;
    createPrinter(options: { readonly removeComments: boolean }): { printFile(file: SourceFile): string };
    createProgram(roots: readonly string[], options: object, host: CompilerHost): Program;
    readonly ScriptTarget: { readonly ES2023: number };
    readonly ModuleKind: { readonly ESNext: number };
    readonly ModuleResolutionKind: { readonly Bundler: number };
    readonly ModuleDetectionKind: { readonly Force: number };
    readonly DiagnosticCategory: { readonly Error: number; readonly Warning: number };
    readonly SyntaxKind: { readonly Identifier: number; readonly ExportKeyword: number };
  };
  export function createLanguageService(host: LanguageServiceHost): LanguageService;
  export function flattenDiagnosticMessageText(message: string | MessageChain, newLine: string): string;
}

declare module 'monaco-editor/languages/features/typescript/lib/lib' {
  /** TypeScript's own library declarations by file name: `lib.es2023.d.ts`. */
  export const libFileMap: Readonly<Record<string, string>>;
}

import { libFileMap } from 'monaco-editor/languages/features/typescript/lib/lib';
import { type Statement, typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

/** What a session has beside JavaScript itself. */
const GLOBALS = (
  'AbortController AbortSignal Blob ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy CustomEvent ' +
  'DOMException DecompressionStream Event EventTarget File FormData Headers ReadableStream ReadableStreamBYOBReader ' +
  'ReadableStreamDefaultController ReadableStreamDefaultReader Request Response TextDecoder TextDecoderStream TextEncoder ' +
  'TextEncoderStream TransformStream TransformStreamDefaultController URL URLSearchParams WritableStream ' +
  'WritableStreamDefaultController WritableStreamDefaultWriter atob btoa clearInterval clearTimeout performance ' +
  'fetch queueMicrotask setInterval setTimeout structuredClone'
).split(' ');

const LIBRARIES = ['lib.webworker.d.ts', 'lib.webworker.iterable.d.ts', 'lib.webworker.asynciterable.d.ts'];

/** Names that would bring in the rest of the browser, and what stands for them. */
const CUT: Readonly<Record<string, string>> = {
  MessagePort: '',
  Worker: '',
  Transferable: 'type Transferable = ArrayBuffer | ReadableStream | WritableStream | TransformStream;',
};

/** What the standard has, and a session everywhere, but not every browser. */
const STREAM = 'declare var ReadableStream: {';
const STREAM_FROM = 'from<R>(items: Iterable<R> | AsyncIterable<R>): ReadableStream<R>;';

const namesOf = ({ name, declarationList }: Statement): readonly string[] =>
  [name, ...(declarationList?.declarations ?? []).map((declaration) => declaration.name)].flatMap((node) =>
    node && 'text' in node ? [node.text] : [],
  );

function readDeclarations(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const library of LIBRARIES) {
    const text = libFileMap[library] ?? '';
    for (const statement of typescript.createSourceFile(library, text, typescript.ScriptTarget.ES2023).statements) {
      const code = text.slice(statement.pos, statement.end).trim();
      for (const name of namesOf(statement)) found.set(name, [...(found.get(name) ?? []), code]);
    }
  }
  return found;
}

/** Declarations of the session's globals and of every type that they name. */
export function declareWorkerGlobals(): string {
  const declarations = readDeclarations();
  const parts = new Set(Object.values(CUT));
  const waiting = [...GLOBALS];
  const seen = new Set(Object.keys(CUT));
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const code of declarations.get(name) ?? []) {
      parts.add(code);
      for (const [word] of code.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/[A-Za-z]\w*/g))
        if (/^[A-Z]/.test(word) && declarations.has(word)) waiting.push(word);
    }
  }
  return [...parts].join('\n').replace(STREAM, `${STREAM}\n  ${STREAM_FROM}`);
}

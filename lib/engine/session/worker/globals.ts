/** What JavaScript itself has, and those additions of browsers that Node has too and that reach nothing. */
const KEPT = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent
  escape unescape Object Function Boolean Symbol Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  SuppressedError Number BigInt Math Date Temporal String RegExp Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
  Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array Map Set WeakMap WeakSet WeakRef
  FinalizationRegistry ArrayBuffer DataView Atomics JSON Promise Iterator AsyncIterator Reflect Proxy Intl WebAssembly
  DisposableStack AsyncDisposableStack
  URL URLSearchParams TextEncoder TextDecoder TextEncoderStream TextDecoderStream structuredClone queueMicrotask
  setTimeout clearTimeout setInterval clearInterval AbortController AbortSignal Event EventTarget CustomEvent DOMException Blob File
  ReadableStream ReadableStreamDefaultReader ReadableStreamBYOBReader ReadableStreamDefaultController WritableStream
  WritableStreamDefaultWriter WritableStreamDefaultController TransformStream TransformStreamDefaultController
  ByteLengthQueuingStrategy CountQueuingStrategy CompressionStream DecompressionStream Headers Request Response FormData
  atob btoa performance`.split(/\s+/),
);

/** Whether every worker that runs cells' code has this global, if the host has it. */
export const isKept = (name: string) => KEPT.has(name);

/**
 * Takes every other global away, so that both hosts offer the same and a name that is not there says so.
 * The sandbox's wall is its origin and its policy, not this.
 */
export function removeGlobals(): void {
  for (
    let holder: object | null = globalThis;
    holder && holder !== Object.prototype;
    holder = Object.getPrototypeOf(holder)
  )
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (KEPT.has(name) || (holder !== globalThis && (name === 'constructor' || isEventTargets(holder)))) continue;
      Reflect.deleteProperty(holder, name);
    }
}

/** Other event targets, an AbortSignal say, need these; here they would be globals. */
const isEventTargets = (holder: object) => holder === EventTarget.prototype;

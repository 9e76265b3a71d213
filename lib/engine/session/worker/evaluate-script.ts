const evaluate: (text: string) => unknown = Reflect.get(globalThis, 'eval');

/** The value of a classic script. Only in a session's worker: that is what the sandbox is for. */
export const evaluateScript = (text: string): unknown => Reflect.apply(evaluate, undefined, [text]);

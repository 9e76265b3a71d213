for (const name of ['dispose', 'asyncDispose'])
  if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) }); // Safari has neither

/** What `using` declares in a cell, disposed of in reverse when the cell has ended. */
export function createDisposals() {
  const waiting: (() => unknown)[] = [];

  function use<T>(mayWait: boolean, value: T): T {
    if (value === null || value === undefined) return value;
    const own = Object(value);
    const dispose: unknown =
      (mayWait ? Reflect.get(own, Symbol.asyncDispose) : undefined) ?? Reflect.get(own, Symbol.dispose);
    if (typeof dispose !== 'function')
      throw new TypeError('What `using` declares must have a [Symbol.dispose] method.');
    waiting.push(() => Reflect.apply(dispose, value, []));
    return value;
  }

  async function end() {
    for (const dispose of waiting.splice(0).reverse()) await dispose();
  }

  return {
    use,
    async around<T>(work: () => Promise<T>): Promise<T> {
      let value: T;
      try {
        value = await work();
      } catch (thrown) {
        await end().catch(() => {}); // the first error is the one to tell
        throw thrown;
      }
      await end();
      return value;
    },
  };
}

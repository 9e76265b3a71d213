/** `ReadableStream.from` of the standard, for the browsers that have not got it yet. */
export function offerStreamFrom(): void {
  if ('from' in ReadableStream) return;
  Object.defineProperty(ReadableStream, 'from', { value: streamFrom, configurable: true, writable: true });
}

function streamFrom<T>(items: Iterable<T> | AsyncIterable<T>): ReadableStream<T> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  return new ReadableStream<T>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(await value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

import type { Incoming } from './incoming';

type BodyHost = {
  /** Waits until that time of the cells' clock, if it is not past. */
  readonly until: (time: number) => Promise<void>;
  readonly signal: AbortSignal | undefined;
  /** Told of each part when it is taken. */
  readonly received: (bytes: number) => void;
  readonly terminated: () => Error;
};

/** A body whose parts come by the clock, from `begin` on; each is brought only when somebody reads. */
export function bodyStream(
  { parts, breaksOff }: Incoming,
  begin: number,
  { until, signal, received, terminated }: BodyHost,
): ReadableStream<Uint8Array> {
  let next = 0;
  let due = begin;
  let hasEnded = false;
  let giveUp = () => {};

  function end() {
    hasEnded = true;
    signal?.removeEventListener('abort', giveUp);
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        giveUp = () => {
          end();
          controller.error(signal?.reason);
        };
        if (signal?.aborted) giveUp();
        else signal?.addEventListener('abort', giveUp, { once: true });
      },
      async pull(controller) {
        const part = parts[next++];
        if (!part) {
          end();
          return breaksOff ? controller.error(terminated()) : controller.close();
        }
        due += part.afterMs;
        await until(due);
        if (hasEnded) return;
        received(part.bytes.length);
        controller.enqueue(part.bytes);
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

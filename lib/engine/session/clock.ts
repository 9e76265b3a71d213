/** The time that cells see: it stands still until it is moved or everyone sleeps. */
export type Clock = {
  now(): Date;
  /** Moves the time forward, waking sleepers in their order. The promise is kept when all of them have acted. */
  advance(milliseconds: number): Promise<void>;
  sleep(milliseconds: number): Promise<void>;
  set(time: Date | string): Promise<void>;
};

export type ClockHost = {
  /** Kept after everything that is ready to run has run. */
  readonly settle: () => Promise<void>;
  /** Whether something outside the clock is being waited for. */
  readonly isBusy: () => boolean;
};

const CLOCK_START = '2026-03-02T09:00:00Z';

type Sleeper = { readonly at: number; readonly wake: () => void };

/**
 * A clock, and two things for its host: `run` lets the time move by itself to the next sleeper whenever the work
 * has nothing else to wait for; `look` is told when something outside the clock has come.
 */
export function createClock({ settle, isBusy }: ClockHost) {
  let now = Date.parse(CLOCK_START);
  let sleepers: readonly Sleeper[] = [];
  let running = 0;
  let moving = 0;
  let looking = false;

  const nextAt = () => Math.min(...sleepers.map(({ at }) => at));

  function wakeUntil(time: number) {
    now = Math.max(now, time);
    const due = sleepers.filter(({ at }) => at <= time);
    sleepers = sleepers.filter(({ at }) => at > time);
    for (const { wake } of due) wake();
  }

  async function look() {
    if (looking || running === 0) return;
    looking = true;
    await settle();
    looking = false;
    if (running === 0 || moving > 0 || sleepers.length === 0 || isBusy()) return;
    wakeUntil(nextAt());
    void look();
  }

  async function moveTo(target: number) {
    moving++;
    while (sleepers.length > 0 && nextAt() <= target) {
      wakeUntil(nextAt());
      await settle();
    }
    now = target;
    moving--;
    void look();
  }

  const clock: Clock = {
    now: () => new Date(now),
    advance: (milliseconds) => moveTo(now + amount(milliseconds)),
    set: (time) => moveTo(instant(time)),
    sleep(milliseconds) {
      const at = now + amount(milliseconds);
      void look();
      return new Promise((resolve) => {
        sleepers = [...sleepers, { at, wake: resolve }];
      });
    },
  };

  async function run<T>(work: () => Promise<T>): Promise<T> {
    running++;
    void look();
    try {
      return await work();
    } finally {
      running--;
    }
  }

  return { clock, run, look: () => void look() };
}

function amount(milliseconds: number): number {
  if (typeof milliseconds === 'number' && milliseconds >= 0 && Number.isFinite(milliseconds)) return milliseconds;
  throw new RangeError(`A clock moves by a number of milliseconds from 0 up, not by ${String(milliseconds)}.`);
}

function instant(time: Date | string): number {
  const date = new Date(time).getTime();
  if (!Number.isNaN(date)) return date;
  throw new RangeError(`A clock cannot be set to ${String(time)}: give a Date or text such as 2026-03-02T09:00:00Z.`);
}

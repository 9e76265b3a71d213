import type { createCellTime } from './cell-time';
import type { createOutside } from './outside/outside';
import type { Exports, Packages } from './packages';
import type { Search } from './property';
import type { Recorder } from './recorder';
import { createTestRunner } from './test-runner';

type TestToolsHost = {
  readonly packages: Packages;
  readonly recorder: Recorder;
  readonly time: ReturnType<typeof createCellTime>;
  readonly outside: Pick<ReturnType<typeof createOutside>, 'program' | 'tests'>;
  /** Kept when nothing that was asked of the outside is still to be answered. */
  readonly answered: () => Promise<void>;
  readonly settle: () => Promise<void>;
};

/** What cells test with. */
export function createTestTools({ packages, recorder, time, outside, answered, settle }: TestToolsHost) {
  let uncaught: unknown[] | undefined;
  let visible: () => Iterable<string> = () => [];

  async function settled() {
    await settle();
    await settle(); // a rejection that nobody handles is told of a turn later
  }

  async function afresh(work: () => unknown): Promise<void> {
    const caught: unknown[] = [];
    await outside.tests.renew();
    recorder.clear();
    uncaught = caught;
    try {
      await time.runAnew(async () => work());
    } finally {
      await answered();
      await settled();
      uncaught = undefined;
    }
    if (caught.length > 0) throw caught[0];
  }

  const runner = createTestRunner({ settled, afresh, visible: () => visible() });

  function offered(): Exports {
    const { expect, vi } = packages.load('vitest') ?? {};
    const { gen, search } = packages.load('fast-check') ?? {};
    return {
      test: runner.test,
      trace: recorder.trace,
      meter: recorder.meter,
      ...(expect !== undefined && { expect, vi }),
      ...(search !== undefined && { gen, property: runner.propertyBy(search as Search) }),
    };
  }

  return {
    offered,
    /** What a cell gets that imports `vitest`. */
    imported(): Exports {
      const { test, expect, vi } = offered();
      return { test, expect, vi };
    },
    /** Takes the tests of a cell. `names` could have been meant by one that is not there. */
    open(names: () => Iterable<string>) {
      visible = names;
      recorder.clear();
      runner.open();
    },
    async run() {
      const reports = runner.hasTests ? await outside.tests.around(runner.run) : [];
      const { restoreSpies } = packages.load('vitest') ?? {};
      if (reports.length > 0 && typeof restoreSpies === 'function') restoreSpies();
      return reports;
    },
    close: runner.close,
    /** Whether an error that nobody caught is a test's. */
    takes: (error: unknown) => uncaught !== undefined && uncaught.push(error) > 0,
  };
}

import { borderError } from '../border-error';
import type { TestReport } from '../protocol';
import { Refused } from './failure';
import { findCounterexample, type PropertyBody, type Search } from './property';
import { failedTest } from './test-report';

const MOST_TESTS = 1_000;

type TestHost = {
  /** Kept when what the cell left behind has had its turn. */
  readonly settled: () => Promise<void>;
  /** Does some work with everything that is counted, or moves, begun anew. Throws also what nobody caught. */
  readonly afresh: (work: () => unknown) => Promise<void>;
  /** Names that could have been meant. */
  readonly visible: () => Iterable<string>;
};

type Registered = { readonly name: string; readonly run: (name: string) => Promise<TestReport> };

const refusal = (message: string) => new Refused(borderError('test', message));

const PROPERTY =
  'A property has a name, its generators in an array, and a function: `property("a whole number", [gen.int(1, 9)], (n) => { … })`.';

const isGen = (value: unknown) => typeof value === 'object' && value !== null && 'generate' in value;

/** Takes the tests of the running cell and runs them, one after the other. */
export function createTestRunner({ settled, afresh, visible }: TestHost) {
  let registered: Registered[] = [];
  let state: 'closed' | 'open' | 'running' = 'closed';

  function register(name: unknown, body: unknown, run: Registered['run']): void {
    if (typeof name !== 'string' || typeof body !== 'function')
      throw refusal('A test has a name and a function: `test("a price", () => { … })`.');
    if (state === 'running') throw refusal(`\`${name}\` stands inside another test. Write it beside that.`);
    if (state === 'closed') throw refusal(`\`${name}\` comes too late: a cell’s tests run when its last line has.`);
    if (registered.length === MOST_TESTS)
      throw refusal(`A cell has at most ${MOST_TESTS.toLocaleString('en-US')} tests.`);
    registered.push({ name, run });
  }

  async function runTest(name: string, body: () => unknown): Promise<TestReport> {
    try {
      await afresh(body);
      return { name, status: 'passed' };
    } catch (thrown) {
      return failedTest(name, thrown, visible());
    }
  }

  async function runProperty(name: string, search: Search, gens: readonly unknown[], body: PropertyBody) {
    try {
      const found = await findCounterexample(search, gens, body, afresh);
      return found ? failedTest(name, found.thrown, visible(), found.example) : ({ name, status: 'passed' } as const);
    } catch (thrown) {
      return failedTest(name, thrown, visible()); // a generator's own function threw
    }
  }

  return {
    test: (name: string, body: () => unknown) => register(name, body, (given) => runTest(given, body)),
    propertyBy: (search: Search) => (name: string, gens: readonly unknown[], body: PropertyBody) => {
      if (!Array.isArray(gens) || !gens.every(isGen)) throw refusal(PROPERTY);
      register(name, body, (given) => runProperty(given, search, gens, body));
    },
    open() {
      registered = [];
      state = 'open';
    },
    /** Whether some were registered since. */
    get hasTests() {
      return registered.length > 0;
    },
    /** Runs the tests that were registered since. */
    async run(): Promise<TestReport[]> {
      state = 'running';
      if (registered.length > 0) await settled();
      const reports: TestReport[] = [];
      for (const { name, run } of distinct(registered)) reports.push(await run(name));
      return reports;
    },
    /** Takes no more tests, and runs none. */
    close() {
      registered = [];
      state = 'closed';
    },
  };
}

/** A name that was there before gets a number: `a price (2)`. */
function distinct(tests: readonly Registered[]): Registered[] {
  const taken = new Set<string>();
  return tests.map((test) => {
    let name = test.name;
    for (let number = 2; taken.has(name); number++) name = `${test.name} (${number})`;
    taken.add(name);
    return { ...test, name };
  });
}

import type { Cases } from './case';
import { briefError, openNotebook, spell } from './notebook';

export const sessionCases: Cases = {
  'an endless loop is stopped, its names are gone, and the next run is right': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell('a', 'const n = 20');
      const stopped = await notebook.stopAfterLog('b', "console.log('begun')\nfor (;;) {}");
      const left = [...notebook.session.cells];
      const again = [await notebook.cell('a', 'const n = 21'), await notebook.cell('c', 'n * 2')];
      const now = [...notebook.session.cells];
      notebook.close();
      return [stopped, left, again, now];
    },
    expected: ['stopped by the reader', [], [undefined, '42'], ['a', 'c']],
  },
  'a flood of log lines can be stopped': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const stopped = await notebook.stopAfterLog('a', "while (true) console.log('x'.repeat(2_000))");
      const next = await notebook.cell('b', "'fine'");
      notebook.close();
      return [stopped, next];
    },
    expected: ['stopped by the reader', "'fine'"],
  },
  'of a flood, as much as will be shown comes while it goes on': {
    async act(engine) {
      const { session, ...notebook } = openNotebook(engine);
      const stop = new AbortController();
      let lines = 0;
      const onLog = () => ++lines === 100 && stop.abort(new Error('seen enough'));
      const run = session.run(
        { cell: 'a', above: [] },
        "while (true) console.log('x'.repeat(9_000))",
        [],
        stop.signal,
        { onLog },
      );
      const answer = await run.then(
        () => 'it ended by itself',
        (reason: Error) => reason.message,
      );
      notebook.close();
      return answer;
    },
    expected: 'seen enough',
  },
  'a run that waits forever is stopped': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const stopped = await notebook.stopAfterLog('a', "console.log('begun')\nawait new Promise(() => {})");
      notebook.close();
      return stopped;
    },
    expected: 'stopped by the reader',
  },
  'a stop of one session leaves the other': {
    async act(engine) {
      const [one, two] = [openNotebook(engine), openNotebook(engine)];
      await one.cell('a', 'const n = 1');
      await two.stopAfterLog('a', "console.log('begun')\nfor (;;) {}");
      const answer = await one.cell('b', 'n');
      one.close();
      two.close();
      return answer;
    },
    expected: '1',
  },
  'runs take their turns': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const slow = "await new Promise((resolve) => setTimeout(resolve, 30))\nconsole.log('slow')";
      await Promise.all([notebook.cell('a', slow), notebook.cell('b', "console.log('quick')")]);
      notebook.close();
      return notebook.logged.map(({ text }) => text);
    },
    expected: ['slow', 'quick'],
  },
  'a run aborted while it waits leaves the one that runs': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const stop = new AbortController();
      const first = notebook.cell('a', "await new Promise((resolve) => setTimeout(resolve, 30))\n'first'");
      const second = notebook.session
        .run({ cell: 'b', above: [] }, "'second'", [], stop.signal)
        .catch((reason: Error) => reason.message);
      stop.abort(new Error('not needed'));
      const answer = [await first, await second];
      notebook.close();
      return answer;
    },
    expected: ["'first'", 'not needed'],
  },
  'a function is called once per list of arguments': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell(
        'a',
        "async function half(n: number | null, list: number[] = []) {\n  if (n === null) throw new RangeError('no number')\n  list.push(n)\n  return [n / 2, list.length]\n}",
      );
      const place = { cell: 'check', above: ['a'] };
      const outcomes = await notebook.session.calls(place, 'half', [[4], [null], [-0, [1]], []], notebook.signal);
      notebook.close();
      return 'message' in outcomes
        ? outcomes
        : outcomes.map((outcome) => (outcome.status === 'returned' ? spell(outcome.value) : outcome.message));
    },
    expected: ['Array(2) 2, 1', 'RangeError: no number', 'Array(2) 0, 2', 'Array(2) NaN, 1'],
  },
  'what functions return is not cut': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell(
        'a',
        "const many = (n: number) => Array.from({ length: n }, (_, i) => i)\nconst odd = () => [-0, undefined, 'x'.repeat(20_000).length]",
      );
      const place = { cell: 'check', above: ['a'] };
      const outcomes = [
        await notebook.session.calls(place, 'many', [[5_000], [200_000]], notebook.signal),
        await notebook.session.calls(place, 'odd', [[]], notebook.signal),
      ].flatMap((all) => ('message' in all ? [] : all));
      notebook.close();
      return outcomes.map((outcome) =>
        outcome.status === 'threw'
          ? outcome.message
          : `${spell(outcome.value).split(', ').at(-1)} of ${outcome.value.kind === 'branch' ? outcome.value.size : 1}`,
      );
    },
    expected: ['4999 of 5000', 'The answer is too large to compare: more than 100,000 values.', '20000 of 3'],
  },
  'a function that is not there, and a name that is no function': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell('a', 'const dollarBins = 1');
      const place = { cell: 'check', above: ['a'] };
      const answers = [
        await notebook.session.calls(place, 'dolarBins', [[]], notebook.signal),
        await notebook.session.calls(place, 'dollarBins', [[]], notebook.signal),
      ];
      notebook.close();
      return answers.map((answer) => ('message' in answer ? briefError(answer, '') : answer));
    },
    expected: [
      { code: 'reference-error', message: '`dolarBins` is not defined.' },
      { code: 'type-error', message: 'TypeError: dollarBins is not a function' },
    ],
  },
  'an endless call is stopped': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const stop = new AbortController();
      await notebook.cell('a', 'function forever() { for (;;) {} }');
      const calls = notebook.session.calls({ cell: 'check', above: ['a'] }, 'forever', [[]], stop.signal);
      setTimeout(() => stop.abort(new Error('stopped by the reader')), 50);
      const answer = await calls.then(
        () => 'it ended',
        (reason: Error) => reason.message,
      );
      notebook.close();
      return answer;
    },
    expected: 'stopped by the reader',
  },
  'an array of objects becomes a table for SQL': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell(
        'a',
        "const rows = [{ id: 1, tags: ['x'], at: { n: 0.5 } }, { id: 2 }]\nconst none: {}[] = []\nconst n = 1\nconst mixed = [{ v: 1 }, { v: 'x' }]",
      );
      const answers: unknown[] = [];
      for (const name of ['rows', 'none', 'mixed', 'n', 'unknown']) {
        const rows = await notebook.session.exportTable('a', name, notebook.signal);
        answers.push(rows?.status === 'failed' ? rows.error.message : rows?.table);
      }
      notebook.close();
      return answers;
    },
    expected: [
      {
        columns: [
          { name: 'id', type: 'BIGINT' },
          { name: 'tags', type: 'VARCHAR[]' },
          { name: 'at', type: 'STRUCT(n DOUBLE)' },
        ],
        rows: [
          [1, ['x'], { n: 0.5 }],
          [2, null, null],
        ],
      },
      'An empty array does not say which columns and types it has. Give it a row, or create the table in SQL: `CREATE TABLE t (id INTEGER, name VARCHAR)`.',
      'Column `v` mixes numbers and texts. Make them all one type.',
      undefined,
      undefined,
    ],
  },
  'the clock starts anew, moves when told, and by itself while a cell only sleeps': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const answers = [
        await notebook.cell('a', 'clock.now()'),
        await notebook.cell(
          'b',
          "const worked: string[] = []\nasync function work(name: string, every: number) {\n  for (let i = 0; i < 2; i++) {\n    await clock.sleep(every)\n    worked.push(`${name} ${clock.now().toISOString().slice(11, 16)}`)\n  }\n}\nawait Promise.all([work('a', 3_600_000), work('b', 5_400_000)])\nworked",
        ),
        await notebook.cell('c', "await clock.advance(60_000)\nawait clock.set('2027-01-01T00:00:00Z')\nclock.now()"),
      ];
      notebook.close();
      return answers;
    },
    expected: [
      '2026-03-02T09:00:00.000Z',
      "Array(4) 'a 10:00', 'b 10:30', 'a 11:00', 'b 12:00'",
      '2027-01-01T00:00:00.000Z',
    ],
  },
};

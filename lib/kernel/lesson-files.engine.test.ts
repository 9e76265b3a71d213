import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeFiles } from './describe-files';
import { type Kernel, withFiles } from './kernel';
import { inWorld, nodeKernel, postgres, rowsOf, signal, sql, ts } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);

const GRADES = 'pupil,grade,marked,present\nAda,1.5,2024-02-29,true\nBo,,2024-03-01,false\n';

/** A kernel with the file `./grades.csv`, and how often it was asked for. */
function graded(text = GRADES): { lesson: Kernel; asked: string[] } {
  const asked: string[] = [];
  const lesson = withFiles(kernel(), async (path) => {
    asked.push(path);
    return new TextEncoder().encode(text);
  });
  return { lesson, asked };
}

test('a file beside the lesson is a table in both engines and in TypeScript, and a file in SQL', () => {
  const { lesson, asked } = graded();
  return inWorld(lesson, ['./grades.csv'], async (world) => {
    const cells = [
      sql('free', 'SELECT 1 AS n'),
      sql('ours', 'SELECT pupil, grade, marked + 1 AS later, present FROM grades ORDER BY pupil'),
      postgres('theirs', "SELECT pupil, grade, marked + 1 AS later, present FROM grades WHERE pupil <> 'Bo'"),
      ts(
        'typed',
        'grades.map(({ pupil, grade, marked }) => ({ pupil, half: grade === null ? 0 : grade / 2, marked }))',
      ),
      sql('file', "SELECT count(*)::INTEGER AS n FROM 'grades.csv'"),
      sql('pattern', "SELECT count(*)::INTEGER AS n FROM 'grades*.csv'"),
    ];
    const run = async (id: string) => rowsOf(await world.execute(cells, id, signal));
    await run('free');
    expect(asked).toEqual([]);
    expect(await run('theirs')).toEqual([['Ada', 1.5, '2024-03-01', true]]);
    expect(await run('ours')).toEqual([
      ['Ada', 1.5, '2024-03-01', true],
      ['Bo', null, '2024-03-02', false],
    ]);
    expect(await run('typed')).toEqual([
      ['Ada', 0.75, '2024-02-29'],
      ['Bo', 0, '2024-03-01'],
    ]);
    expect([await run('file'), await run('pattern')]).toEqual([[[2]], [[2]]]);
    expect(asked).toEqual(['./grades.csv']);
  });
});

test('each world has the file as it came, whatever another did to its table', async () => {
  const { lesson, asked } = graded();
  const count = sql('count', 'SELECT count(*)::INTEGER AS n FROM grades');
  await inWorld(lesson, ['./grades.csv'], (world) =>
    world.execute([sql('cut', 'DELETE FROM grades'), count], 'count', signal),
  );
  await inWorld(lesson, ['./grades.csv'], async (world) =>
    expect(rowsOf(await world.execute([count], 'count', signal))).toEqual([[2]]),
  );
  expect(asked).toEqual(['./grades.csv', './grades.csv']);
});

test('a cell that reads the file another one writes runs after it', () =>
  inWorld(kernel(), [], async (world) => {
    const cells = [
      sql('written', "COPY (SELECT 7 AS n) TO 'numbers.csv'"),
      sql('read', "SELECT n FROM read_csv(['numbers.csv'])"),
    ];
    expect(rowsOf(await world.execute(cells, 'read', signal))).toEqual([[7]]);
  }));

test('what a file is, is told by the engine', async () => {
  expect(await describeFiles(graded().lesson, ['film', './grades.csv'], signal)).toEqual([
    {
      name: 'grades.csv',
      table: 'grades',
      columns: [
        { name: 'pupil', type: 'VARCHAR' },
        { name: 'grade', type: 'DOUBLE' },
        { name: 'marked', type: 'DATE' },
        { name: 'present', type: 'BOOLEAN' },
      ],
      rowCount: 2,
      sample: expect.objectContaining({
        rows: [
          ['Ada', 1.5, '2024-02-29', true],
          ['Bo', null, '2024-03-01', false],
        ],
      }),
    },
  ]);
});

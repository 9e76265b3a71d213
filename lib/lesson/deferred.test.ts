import { expect, test } from 'vitest';
import { deferredIn, isDeferred } from './deferred';
import { fixtureText, lessonIn } from './testing/fixture';
import { sample } from './testing/sample';

const POSTGRES = 'Postgres does not run here yet';
const OPEN = 'open answers are not kept here yet';

test('of the exemplar only Postgres is deferred, and the quiz that covers both engines is not', () => {
  const { blocks, proofs } = deferredIn(lessonIn(fixtureText('splitting-columns.lesson.md')));
  expect([...blocks]).toEqual([
    ['cast_postgres', POSTGRES],
    ['cast_postgres_text', POSTGRES],
    ['whole_dollars', POSTGRES],
  ]);
  expect([...proofs].map(([{ engine }, reason]) => [engine, reason])).toEqual([['postgres', POSTGRES]]);
});

test('a quiz that covers only deferred cells is deferred with them', () => {
  const { blocks } = deferredIn(lessonIn(fixtureText('q068-idempotent-load.md')));
  expect(Object.fromEntries(blocks)).toEqual({
    sale: POSTGRES,
    append_twice: POSTGRES,
    upsert_twice: POSTGRES,
    rows_after_append: POSTGRES,
    upsert_after_correction: POSTGRES,
    idempotent_load: OPEN,
    idempotent_load_twice: OPEN,
  });
});

test('a quiz that also covers a cell that runs is not deferred', () => {
  const cell = (info: string) => `\`\`\`sql cell ${info}\nSELECT 1\n\`\`\``;
  const quiz = '```md quiz both reveals=later,now\nWhich?\n\n- [x] one\n  Yes.\n- [ ] two\n  No.\n```';
  const lesson = lessonIn(sample([quiz, cell('later engine=postgres'), cell('now')].join('\n\n')));
  expect([...deferredIn(lesson).blocks.keys()]).toEqual(['later']);
});

test('exercises with tests, with broken copies and with rubrics are deferred', () => {
  expect([...deferredIn(lessonIn(fixtureText('q049-split-column.md'))).blocks]).toEqual([
    ['split_column', 'exercises with tests are not checked here yet'],
    ['split_column_taken', OPEN],
  ]);
  expect([...deferredIn(lessonIn(fixtureText('every-role.md'))).blocks]).toEqual([
    ['cents_tests', 'exercises that ask for tests are not checked here yet'],
  ]);
});

test('what reads a result that is not there is deferred, at any distance and in any language', () => {
  const cell = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;
  const quiz = '```md quiz how_many answer="SELECT count(*) FROM far"\nHow many?\n\n---\n\nOne.\n```';
  const lesson = lessonIn(
    sample(
      [
        cell('sql cell near engine=postgres', 'SELECT 1'),
        cell('ts cell middle', 'const rows = near.map((row) => row)'),
        cell('sql cell far', 'SELECT * FROM rows'),
        cell('sql cell apart', 'SELECT 1 AS nearly'),
        quiz,
        'One row.',
        cell('sql check prose', '-- One row\nSELECT count(*) FROM far;'),
      ].join('\n\n'),
    ),
  );
  const { blocks, proofs } = deferredIn(lesson);
  expect([...blocks.keys()]).toEqual(['near', 'middle', 'far', 'how_many']);
  expect([...proofs.values()]).toEqual([POSTGRES]);
});

test('a block alone says only what it needs itself', () => {
  const { blocks } = lessonIn(fixtureText('every-role.md'));
  expect(blocks.map(isDeferred)).toEqual([undefined, 'exercises that ask for tests are not checked here yet']);
});

import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOperator, tokenizeSql } from '../../core/sql-tokens';
import { nodeHost } from './node';

const host = nodeHost();
const worker = host.startWorker();
const db = new AsyncDuckDB(new VoidLogger(), worker);
beforeAll(() => db.instantiate(host.wasmUrl));
afterAll(() => worker.terminate());

/** Offsets of the semicolons that DuckDB's own lexer sees. It counts bytes, and ends its list at what it cannot read. */
async function semicolonsOf(sql: string): Promise<readonly number[]> {
  const bytes = new TextEncoder().encode(sql);
  const { offsets } = await db.tokenize(sql);
  return offsets
    .filter((offset) => bytes[offset] === 59)
    .map((offset) => new TextDecoder().decode(bytes.subarray(0, offset)).length);
}

const PIECES = [
  'SELECT 1',
  ';',
  `'a;b'`,
  `'it''s;'`,
  `E'\\';'`,
  `e'a\\\\'`,
  '"x;""y"',
  '$$a;b$$',
  `$t$;$$;'$t$`,
  '-- c ; é\n',
  '/* ; /* ; */ ; */',
  'a<--;\n1',
  'x.y',
  '1.5e3',
  '$1',
  '::INTEGER',
  'é😀',
  `X'00;'`,
  'name$1',
  '->>',
  '[1, 2][1]',
  '{a: 1}',
];

test('our cut agrees with DuckDB’s own lexer on any mixture of texts, names, comments and semicolons', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), async (pieces) => {
      const sql = pieces.join(' ');
      const ours = tokenizeSql(sql).filter((token) => isOperator(token, ';'));
      expect(ours.map(({ from }) => from)).toEqual(await semicolonsOf(sql));
    }),
    { numRuns: 500 },
  );
});

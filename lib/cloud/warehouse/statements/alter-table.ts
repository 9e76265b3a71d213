import { quoteName } from '../../../core/sql-tokens';
import type { Rewritten } from '../../../engine/sql/rewrite';
import { unsupported } from '../redshift-error';
import { storedAs } from '../types/column-type';
import { readType } from '../types/read-type';
import { inDuckdb } from './dialect';
import { readTokens } from './token-reader';

/** ALTER TABLE in the words of the column store: keys come and go without a trace. */
export function alteredTable(text: string): Rewritten {
  const reader = readTokens(text);
  const plain = inDuckdb(text);
  reader.expect('alter');
  if (!reader.takes('table')) return plain;
  const table = reader.table();
  const whole = (sql: string): Rewritten => ({ sql, back: () => table.from });
  if (reader.takes('add')) {
    if (reader.isWord('constraint') || reader.isWord('primary') || reader.isWord('unique') || reader.isWord('foreign'))
      return whole(`SELECT NULL FROM ${quoteName(table.name)} LIMIT 0`);
    reader.takes('column');
    const name = reader.name().value;
    const type = readType(reader, `${table.name}.${name}`);
    if (reader.takes('default')) {
      const from = reader.peek()?.from ?? text.length;
      return whole(
        `ALTER TABLE ${quoteName(table.name)} ADD COLUMN ${quoteName(name)} ${storedAs(type)} DEFAULT ${inDuckdb(text.slice(from)).sql}`,
      );
    }
    return whole(`ALTER TABLE ${quoteName(table.name)} ADD COLUMN ${quoteName(name)} ${storedAs(type)}`);
  }
  if (reader.isWord('rename') || reader.isWord('drop') || reader.isWord('owner')) return plain;
  throw unsupported(
    'This ALTER TABLE is not simulated here',
    'ADD COLUMN, DROP COLUMN, RENAME and keys are. For another type make a new table and copy the rows.',
  );
}

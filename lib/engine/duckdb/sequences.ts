import { quoteText } from '../../core/sql-tokens';
import { toTable } from './read-rows';
import { tableName, type World } from './world';

type Position = {
  readonly schema: string;
  readonly last: bigint | undefined;
  readonly start: bigint;
  readonly step: bigint;
};

/** Where the sequences of a database stand. */
export async function readSequences(world: World): Promise<ReadonlyMap<string, Position>> {
  const arrow = await world.connection.ask(
    `SELECT schema_name, sequence_name, last_value, start_value, increment_by FROM duckdb_sequences()
     WHERE database_name = ${quoteText(world.name)}`,
  );
  const positions = toTable(arrow).rows.map(([schema, name, last, start, step]) => {
    const position = {
      schema: String(schema),
      last: last === null ? undefined : whole(last),
      start: whole(start),
      step: whole(step),
    };
    return [tableName(world, String(schema), String(name)), position] as const;
  });
  return new Map(positions);
}

const whole = (value: unknown) => BigInt(String(value));

/** Remembers how far a statement moved the sequences, where the statement itself is not remembered. */
export async function keepSequences(world: World, before: ReadonlyMap<string, Position>): Promise<void> {
  for (const [name, { schema, last, start, step }] of await readSequences(world)) {
    if (last === undefined) continue;
    const moves = (last - (before.get(name)?.last ?? start - step)) / step;
    if (moves <= 0n) continue;
    world.journal.add({
      sql: `SELECT count(nextval(${quoteText(name)})) FROM range(${moves})`,
      path: ['main'],
      reads: [schema],
      schema,
      keeps: true,
    });
  }
}

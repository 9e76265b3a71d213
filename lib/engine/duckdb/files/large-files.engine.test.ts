import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { afterAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../node';

const engine = openDuckdbInNode();
afterAll(() => engine.close());
const never = new AbortController().signal;

async function opened(name: string, bytes: Uint8Array) {
  const database = await engine.openDatabase(never);
  await database.files.put(name, bytes, never);
  const rows = async (text: string) => {
    const asked = await database.query({ cell: 'reader', above: [] }, text, [], never);
    return asked.status === 'done' ? asked.table.rows : asked.error;
  };
  return { database, rows };
}

test('a CSV of 271,116 rows and 15 columns is inspected and loaded whole', async () => {
  const ROWS = 271_116;
  const names = 'id,name,sex,age,height,weight,team,noc,games,year,season,city,sport,event,medal';
  const line = (row: number) =>
    `${row},"Name ${row}, of somewhere",${row % 2 ? 'M' : 'F'},${row % 9 ? 20 + (row % 30) : 'NA'},${160 + (row % 40)},${60 + (row % 40)}.5,Team,T${row % 200},2016 Summer,${1896 + (row % 120)},Summer,Rio,Judo,"Judo ""A""",NA`;
  const text = [names, ...Array.from({ length: ROWS }, (_, row) => line(row))].join('\n');
  const { database, rows } = await opened('athletes.csv', new TextEncoder().encode(text));
  const reading = await database.files.inspect('athletes.csv', {}, never);
  expect(
    reading.status === 'readable' && [reading.rowCount, reading.columns.map(({ type }) => type).join(' ')],
  ).toEqual([
    ROWS,
    'BIGINT VARCHAR VARCHAR BIGINT BIGINT DOUBLE VARCHAR VARCHAR VARCHAR BIGINT VARCHAR VARCHAR VARCHAR VARCHAR VARCHAR',
  ]);
  expect(await database.files.load('athletes.csv', 'athletes', never, {})).toBeUndefined();
  expect(
    await rows(
      `SELECT count(*)::INTEGER, sum(id)::BIGINT, count(age)::INTEGER, max(weight), any_value(event) FROM athletes`,
    ),
  ).toEqual([[ROWS, (ROWS * (ROWS - 1)) / 2, ROWS - Math.ceil(ROWS / 9), 99.5, 'Judo "A"']]);
  expect(await rows('SELECT id, name FROM athletes LIMIT 1 OFFSET 271115')).toEqual([
    [271_115, 'Name 271115, of somewhere'],
  ]);
  await database.close();
});

test('a Parquet file of a million rows is inspected and loaded whole', async () => {
  const ROWS = 1_000_000;
  const GROUP = 100_000;
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: 3, repetition_type: 'REQUIRED' },
      { name: 'id', type: 'INT32', repetition_type: 'REQUIRED' },
      { name: 'price', type: 'DOUBLE', repetition_type: 'REQUIRED' },
      { name: 'name', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    ],
  });
  for (let from = 0; from < ROWS; from += GROUP) {
    const ids = Array.from({ length: GROUP }, (_, row) => from + row);
    parquet.write({
      columnData: [
        { name: 'id', data: ids },
        { name: 'price', data: ids.map((id) => id / 4) },
        { name: 'name', data: ids.map((id) => `name ${id}`) },
      ],
      rowGroupSize: GROUP,
    });
  }
  parquet.finish();
  const { database, rows } = await opened('items.parquet', writer.getBytes());
  const reading = await database.files.inspect('items.parquet', {}, never);
  expect(reading.status === 'readable' && [reading.rowCount, reading.columns, reading.sample.rows.length]).toEqual([
    ROWS,
    [
      { name: 'id', type: 'INTEGER' },
      { name: 'price', type: 'DOUBLE' },
      { name: 'name', type: 'VARCHAR' },
    ],
    20,
  ]);
  expect(await database.files.load('items.parquet', 'items', never, {})).toBeUndefined();
  expect(
    await rows(`SELECT count(*)::INTEGER, sum(id)::BIGINT, max(price), count(DISTINCT name)::INTEGER FROM items`),
  ).toEqual([[ROWS, (ROWS * (ROWS - 1)) / 2, (ROWS - 1) / 4, ROWS]]);
  await database.close();
});

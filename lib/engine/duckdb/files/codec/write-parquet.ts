import { type Field, tableFromIPC } from 'apache-arrow';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { elementsOf } from './parquet-schema';
import { storedValues } from './stored-values';

/** A Parquet file that is being written, one row group after the other. */
export class ParquetFile {
  readonly #fields: readonly Field[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;

  /** The columns are those of the stream. */
  constructor(stream: Uint8Array, compressed: boolean) {
    this.#fields = tableFromIPC(stream).schema.fields;
    const root: SchemaElement = {
      name: 'duckdb_schema',
      repetition_type: 'REQUIRED',
      num_children: this.#fields.length,
    };
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [root, ...this.#fields.flatMap((field) => elementsOf(field.name, field))],
      codec: compressed ? 'SNAPPY' : 'UNCOMPRESSED',
      createdBy: 'Millrace with hyparquet-writer',
    });
  }

  add(stream: Uint8Array): void {
    const table = tableFromIPC(stream);
    const columnData = this.#fields.map((field, index) => {
      const vector = table.getChildAt(index);
      return { name: field.name, data: vector ? storedValues(field, vector) : [] };
    });
    this.#writer.write({ columnData, rowGroupSize: Math.max(1, table.numRows) });
  }

  end(): Uint8Array {
    this.#writer.finish();
    return this.#bytes.getBytes().slice();
  }
}

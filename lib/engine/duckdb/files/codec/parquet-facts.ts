import { Bool, type DataType, Field, Int64, Utf8 } from 'apache-arrow';
import type { SchemaTree } from 'hyparquet';
import { type FileMetaData, parquetSchema } from 'hyparquet';
import { typeText } from '../../arrow-type';
import { toStream } from './arrow-data';
import type { FileFault, ParquetFacts, Rows } from './codec';
import { readerOf } from './parquet-types';
import { metadataOf } from './read-parquet';

type Facts = readonly (readonly [name: string, type: DataType, values: readonly unknown[]])[];

/** `parquet_schema`, `parquet_metadata` and `parquet_file_metadata`: the engine's columns, without those of encryption and bloom filters. */
export async function readFacts(bytes: Uint8Array, name: string, facts: ParquetFacts): Promise<Rows | FileFault> {
  const metadata = metadataOf(bytes);
  if ('fault' in metadata) return metadata;
  const columns = { schema: schemaFacts, metadata: chunkFacts, file_metadata: fileFacts }[facts](metadata, name);
  const fields = columns.map(([title, type]) => new Field(title, type, true));
  return { stream: toStream(fields, [columns.map(([, , values]) => values)]), casts: {} };
}

const text = () => new Utf8();
const whole = () => new Int64();
const plain = (value: unknown) => (value === undefined || value === null ? null : value);
const words = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/(?: 00:00:00)?\.000Z$|0*Z$/, '');
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
};

// The library multiplies a DECIMAL by a power of ten, and 29.99 becomes 29.990000000000002.
const decimal = (value: number, scale: number | undefined) => (scale === undefined ? value : value.toFixed(scale));

function fileFacts({ created_by, num_rows, row_groups, version }: FileMetaData, name: string): Facts {
  return [
    ['file_name', text(), [name]],
    ['created_by', text(), [plain(created_by)]],
    ['num_rows', whole(), [num_rows]],
    ['num_row_groups', whole(), [row_groups.length]],
    ['format_version', whole(), [version]],
  ];
}

function schemaFacts(metadata: FileMetaData, name: string): Facts {
  const nodes: SchemaTree[] = [];
  const visit = (node: SchemaTree) => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(parquetSchema(metadata));
  const of = (pick: (node: SchemaTree) => unknown) => nodes.map((node) => plain(pick(node)));
  return [
    ['file_name', text(), of(() => name)],
    ['name', text(), of(({ element }) => element.name)],
    ['type', text(), of(({ element }) => element.type)],
    ['type_length', text(), of(({ element }) => words(element.type_length))],
    ['repetition_type', text(), of(({ element }) => element.repetition_type)],
    ['num_children', whole(), of(({ element }) => element.num_children)],
    ['converted_type', text(), of(({ element }) => element.converted_type)],
    ['scale', whole(), of(({ element }) => element.scale)],
    ['precision', whole(), of(({ element }) => element.precision)],
    ['field_id', whole(), of(({ element }) => element.field_id)],
    ['logical_type', text(), of(({ element }) => logicalText(element.logical_type))],
    ['duckdb_type', text(), of((node) => (node.path.length === 0 ? null : typeOf(node)))],
  ];
}

const logicalText = (logical: object | undefined) => {
  if (!logical) return null;
  const { type, ...rest } = { type: '', ...logical };
  const parts = Object.entries(rest).map(([key, value]) => `${key}=${value}`);
  return `${type}(${parts.join(', ')})`;
};

function typeOf(node: SchemaTree): string | null {
  try {
    const { type, cast } = readerOf(node);
    return cast ?? typeText(new Field('', type, true));
  } catch {
    return null;
  }
}

function chunkFacts({ row_groups, schema }: FileMetaData, name: string): Facts {
  const leaves = schema.filter(({ type }) => type !== undefined);
  const chunks = row_groups.flatMap((group, groupId) =>
    group.columns.map((column, columnId) => {
      const data = column.meta_data;
      const { max, min, max_value: largest, min_value: smallest } = data?.statistics ?? {};
      const scale = leaves[columnId]?.scale;
      const bound = (value: unknown) => words(typeof value === 'number' ? decimal(value, scale) : value);
      const bounds = {
        min: bound(smallest ?? min),
        max: bound(largest ?? max),
        smallest: bound(smallest),
        largest: bound(largest),
      };
      return { group, groupId, columnId, data, bounds };
    }),
  );
  type Chunk = (typeof chunks)[number];
  const of = (pick: (chunk: Chunk) => unknown) => chunks.map((chunk) => plain(pick(chunk)));
  return [
    ['file_name', text(), of(() => name)],
    ['row_group_id', whole(), of(({ groupId }) => groupId)],
    ['row_group_num_rows', whole(), of(({ group }) => group.num_rows)],
    ['row_group_num_columns', whole(), of(({ group }) => group.columns.length)],
    ['row_group_bytes', whole(), of(({ group }) => group.total_byte_size)],
    ['column_id', whole(), of(({ columnId }) => columnId)],
    ['num_values', whole(), of(({ data }) => data?.num_values)],
    ['path_in_schema', text(), of(({ data }) => data?.path_in_schema.join(', '))],
    ['type', text(), of(({ data }) => data?.type)],
    ['stats_min', text(), of(({ bounds }) => bounds.min)],
    ['stats_max', text(), of(({ bounds }) => bounds.max)],
    ['stats_null_count', whole(), of(({ data }) => data?.statistics?.null_count)],
    ['stats_distinct_count', whole(), of(({ data }) => data?.statistics?.distinct_count)],
    ['stats_min_value', text(), of(({ bounds }) => bounds.smallest)],
    ['stats_max_value', text(), of(({ bounds }) => bounds.largest)],
    ['compression', text(), of(({ data }) => data?.codec)],
    ['encodings', text(), of(({ data }) => data?.encodings.join(', '))],
    ['dictionary_page_offset', whole(), of(({ data }) => data?.dictionary_page_offset)],
    ['data_page_offset', whole(), of(({ data }) => data?.data_page_offset)],
    ['total_compressed_size', whole(), of(({ data }) => data?.total_compressed_size)],
    ['total_uncompressed_size', whole(), of(({ data }) => data?.total_uncompressed_size)],
    ['has_bloom_filter', new Bool(), of(({ data }) => data?.bloom_filter_offset !== undefined)],
  ];
}

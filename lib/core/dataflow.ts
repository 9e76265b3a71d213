import { isPattern, mayRead } from './file-names';

/** A cell as dataflow sees it. Names of SQL are matched without regard to case, names between TypeScript cells exactly. */
export type FlowCell = {
  readonly id: string;
  readonly language: 'sql' | 'ts';
  readonly defines: readonly string[];
  readonly reads: readonly string[];
};

/** A name that a cell reads, and the cell that defines it; `undefined` is the lesson's data. */
export type Input = { readonly name: string; readonly from: string | undefined };

const fold = (name: string) => name.toLowerCase();
const sameName = (a: string, b: string, exact: boolean) => (exact ? a === b : fold(a) === fold(b));

/** What a cell reads: for each name the nearest definition above it, else the data. Names that nobody defines are left out. */
export function inputsOf(cells: readonly FlowCell[], id: string, data: readonly string[]): readonly Input[] {
  const position = cells.findIndex((cell) => cell.id === id);
  const reader = cells[position];
  if (!reader) return [];
  const above = cells.slice(0, position).reverse();
  return [...new Set(reader.reads)].flatMap(
    (read) => findFiles(above, read) ?? findDefinition(above, reader, read) ?? findData(data, read) ?? [],
  );
}

/** What a pattern reads, or a file that may lie in a folder: all that fits, each from the nearest cell. */
function findFiles(above: readonly FlowCell[], read: string): readonly Input[] | undefined {
  if (!isPattern(read) && !read.includes('/')) return undefined;
  const found = new Map<string, Input>();
  for (const cell of above)
    for (const name of cell.defines.filter((defined) => mayRead(read, defined))) {
      const key = name.endsWith('/') ? `${cell.id} ${name}` : fold(name);
      if (!found.has(key)) found.set(key, { name, from: cell.id });
    }
  return found.size > 0 ? [...found.values()] : undefined;
}

function findDefinition(above: readonly FlowCell[], reader: FlowCell, read: string): Input | undefined {
  for (const cell of above) {
    const exact = reader.language === 'ts' && cell.language === 'ts';
    const name = cell.defines.find((defined) => sameName(defined, read, exact));
    if (name !== undefined) return { name, from: cell.id };
  }
  return undefined;
}

function findData(data: readonly string[], read: string): Input | undefined {
  const name = data.find((table) => sameName(table, read, false));
  return name === undefined ? undefined : { name, from: undefined };
}

/** The cells that `id` needs, directly or through others, in document order, without itself. */
export function upstreamOf(cells: readonly FlowCell[], id: string, data: readonly string[]): readonly string[] {
  const needed = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { from } of inputsOf(cells, next, data))
      if (from !== undefined && !needed.has(from)) {
        needed.add(from);
        waiting.push(from);
      }
  return cells.flatMap((cell) => (needed.has(cell.id) ? cell.id : []));
}

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

/** What a cell reads: for each name the nearest definition above it, else the data. Names that nobody defines are left out. */
export function inputsOf(cells: readonly FlowCell[], id: string, data: readonly string[]): readonly Input[] {
  const position = cells.findIndex((cell) => cell.id === id);
  const reader = cells[position];
  if (!reader) return [];
  const scope = createScope(data);
  for (const cell of cells.slice(0, position)) scope.add(cell);
  return scope.inputsOf(reader);
}

/** What each cell reads, in one walk. */
export function allInputs(cells: readonly FlowCell[], data: readonly string[]): ReadonlyMap<string, readonly Input[]> {
  const scope = createScope(data);
  const inputs = new Map<string, readonly Input[]>();
  for (const cell of cells) {
    inputs.set(cell.id, scope.inputsOf(cell));
    scope.add(cell);
  }
  return inputs;
}

/** The cells that `id` needs, directly or through others, in document order, without itself. */
export function upstreamOf(cells: readonly FlowCell[], id: string, data: readonly string[]): readonly string[] {
  const inputs = allInputs(cells, data);
  const needed = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { from } of inputs.get(next) ?? [])
      if (from !== undefined && !needed.has(from)) {
        needed.add(from);
        waiting.push(from);
      }
  return cells.flatMap((cell) => (needed.has(cell.id) ? cell.id : []));
}

/** The names that can be read at a place of the document: those of the data, and of the cells added so far. */
export type Scope = {
  add(cell: FlowCell): void;
  inputsOf(reader: FlowCell): readonly Input[];
};

type Definition = { readonly name: string; readonly from: string; readonly position: number };

export function createScope(data: readonly string[]): Scope {
  const above: FlowCell[] = [];
  /** The nearest definition of a name: as anybody may write it, as SQL cells made it, and as TypeScript cells spell it. */
  const [any, sql, typescript] = [
    new Map<string, Definition>(),
    new Map<string, Definition>(),
    new Map<string, Definition>(),
  ];
  const given = new Map([...data].reverse().map((name) => [fold(name), name]));

  function findDefinition(reader: FlowCell, read: string): Input | undefined {
    const folded = fold(read);
    if (reader.language === 'sql') return any.get(folded);
    const [made, declared] = [sql.get(folded), typescript.get(read)];
    return (made?.position ?? -1) > (declared?.position ?? -1) ? made : declared;
  }

  function findData(read: string): Input | undefined {
    const name = given.get(fold(read));
    return name === undefined ? undefined : { name, from: undefined };
  }

  return {
    add(cell) {
      const position = above.length;
      above.push(cell);
      // Of one cell the first of two names counts that differ only in case.
      for (const name of [...cell.defines].reverse()) {
        const definition = { name, from: cell.id, position };
        any.set(fold(name), definition);
        if (cell.language === 'sql') sql.set(fold(name), definition);
        else typescript.set(name, definition);
      }
    },
    inputsOf: (reader) =>
      [...new Set(reader.reads)].flatMap((read) => {
        const files = findFiles(above, read);
        if (files) return files;
        const found = findDefinition(reader, read) ?? findData(read);
        return found ? { name: found.name, from: found.from } : [];
      }),
  };
}

/** What a pattern reads, or a file that may lie in a folder: all that fits, each from the nearest cell. */
function findFiles(above: readonly FlowCell[], read: string): readonly Input[] | undefined {
  if (!isPattern(read) && !read.includes('/')) return undefined;
  const found = new Map<string, Input>();
  for (const cell of [...above].reverse())
    for (const name of cell.defines.filter((defined) => mayRead(read, defined))) {
      const key = name.endsWith('/') ? `${cell.id} ${name}` : fold(name);
      if (!found.has(key)) found.set(key, { name, from: cell.id });
    }
  return found.size > 0 ? [...found.values()] : undefined;
}

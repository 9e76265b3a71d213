import { kernelIdOf } from './cells';
import type { Flow } from './flow';
import type { NotebookState } from './state';
import type { StoredLesson } from './stored';

/** A data set or a file beside the cells, and all that a cell may call it by. */
export type Source = { readonly name: string; readonly names: readonly string[]; readonly rowCount: number };

/** A file is read by its name or as a table. */
export const sourcesOf = ({ datasets, files }: StoredLesson): readonly Source[] => [
  ...files.map(({ name, table, rowCount }) => ({ name: table, names: [table, name], rowCount })),
  ...datasets.map(({ name, rowCount }) => ({ name, names: [name], rowCount })),
];

/** The cells and the data that a cell reads itself, and the cells that read it, in the order of the page. */
export type Links = {
  readonly reads: readonly string[];
  readonly data: readonly string[];
  readonly readBy: readonly string[];
};

export function findLinks(
  ids: readonly string[],
  state: NotebookState,
  flow: Flow,
  sources: readonly Source[],
): ReadonlyMap<string, Links> {
  const sourceOf = new Map(sources.flatMap(({ name, names }) => names.map((each) => [each, name] as const)));
  const inputs = new Map(ids.map((id) => [id, flow.get(kernelIdOf(state, id)) ?? []]));
  const readers = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const [id, read] of inputs)
    for (const from of new Set(read.map((input) => input.from))) if (from !== undefined) readers.get(from)?.push(id);
  return new Map(
    ids.map((id) => {
      const read = inputs.get(id) ?? [];
      const cells = new Set(read.flatMap(({ from }) => from ?? []));
      const data = read.flatMap(({ name, from }) => (from === undefined ? (sourceOf.get(name) ?? name) : []));
      return [
        id,
        { reads: ids.filter((each) => cells.has(each)), data: [...new Set(data)], readBy: readers.get(id) ?? [] },
      ];
    }),
  );
}

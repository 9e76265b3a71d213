import type { ExplorerModel } from './explorer-model';

/** The model with all parts that are as they were before being the same objects; the one before if all are. */
export function keepSame(next: ExplorerModel, before: ExplorerModel | undefined): ExplorerModel {
  if (!before) return next;
  const enginesBefore = new Map(before.engines.map((each) => [each.engine, each]));
  const kept: ExplorerModel = {
    data: sameItems(next.data, before.data),
    engines: sameItems(
      next.engines.map((each) => ({ ...each, tables: sameItems(each.tables, enginesBefore.get(each.engine)?.tables) })),
      before.engines,
    ),
    files: sameItems(next.files, before.files),
    buckets: next.buckets && sameItems(next.buckets, before.buckets),
    canFail: next.canFail,
    variables: next.variables && sameItems(next.variables, before.variables),
  };
  const isSame =
    kept.data === before.data &&
    kept.engines === before.engines &&
    kept.files === before.files &&
    kept.buckets === before.buckets &&
    kept.canFail === before.canFail &&
    kept.variables === before.variables;
  return isSame ? before : kept;
}

function sameItems<T>(next: readonly T[], before: readonly T[] = []): readonly T[] {
  const known = new Map(before.map((each) => [JSON.stringify(each), each]));
  const kept = next.map((each) => known.get(JSON.stringify(each)) ?? each);
  return kept.length === before.length && kept.every((each, at) => each === before[at]) ? before : kept;
}

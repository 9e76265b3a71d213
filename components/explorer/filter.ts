import type { ExplorerModel, ExplorerTable } from '@/lib/notebook/explorer-model';

/** More names than this can be filtered. */
export const MANY = 12;

export const countNames = ({ data, engines, files, buckets = [], variables = [] }: ExplorerModel): number =>
  data.length +
  engines.reduce((sum, { tables }) => sum + tables.length, 0) +
  files.length +
  buckets.reduce((sum, { objects }) => sum + objects.length, 0) +
  variables.length;

/** What has the text in its name; a table also for the name of a column. */
export function filterNames(model: ExplorerModel, text: string): ExplorerModel {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return model;
  const has = ({ name }: { readonly name: string }) => name.toLowerCase().includes(wanted);
  const tables = (list: readonly ExplorerTable[]) => list.filter((table) => has(table) || table.columns.some(has));
  return {
    data: tables(model.data),
    engines: model.engines
      .map((each) => ({ ...each, tables: tables(each.tables) }))
      .filter((each) => each.tables.length > 0),
    files: model.files.filter(has),
    buckets: model.buckets
      ?.map((bucket) => ({ ...bucket, objects: bucket.objects.filter(({ key }) => has({ name: key })) }))
      .filter((bucket) => bucket.objects.length > 0 || has(bucket)),
    canFail: model.canFail,
    variables: model.variables?.filter(has),
  };
}

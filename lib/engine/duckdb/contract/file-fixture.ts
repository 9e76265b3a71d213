import { never, openLesson } from '../../sql/contract/case';
import type { DuckdbTools } from './case';

const encoder = new TextEncoder();
export const text = (content: string) => encoder.encode(content);
export const GENRES = 'id,genre\n1,drama\n2,comedy\n';

/** A lesson with files, and short ways to ask it. */
export async function openFiles(
  tools: Pick<DuckdbTools, 'engine'>,
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const lesson = await openLesson(tools);
  for (const [name, content] of Object.entries(files))
    await lesson.database.files.put(name, typeof content === 'string' ? text(content) : content, never);
  const read = async (name: string) => new TextDecoder().decode(await lesson.database.files.read(name, never));
  const names = async () => (await lesson.database.files.list(never)).map(({ name }) => name);
  /** Rows and types of a query. */
  const typed = async (sql: string, above: readonly string[] = []) => {
    const asked = await lesson.database.query({ cell: 'reader', above }, sql, [], never);
    if (asked.status === 'failed') return asked.error.message;
    return { types: asked.table.columns.map(({ name, type }) => `${name} ${type}`), rows: asked.table.rows };
  };
  return { ...lesson, read, names, typed };
}

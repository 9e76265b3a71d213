/** Where `data:` stands in the front matter: the whole of its lines. */
const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const FLOW = /^(data:[ \t]*\[)([^\]\r\n]*)(\])/m;
const BLOCK = /^(data:[ \t]*(?:#.*)?\r?\n)((?:[ \t]*-[ \t]+.*(?:\r?\n|$))+)/m;

const sourceOf = (name: string) => `./${name}`;

function editFront(text: string, edit: (front: string) => string | undefined): string | undefined {
  const found = FRONT.exec(text);
  if (!found) return undefined;
  const [whole, front = ''] = found;
  const edited = edit(front);
  if (edited === undefined) return undefined;
  const at = whole.indexOf(front);
  return text.slice(0, at) + edited + text.slice(at + front.length);
}

const itemsOf = (list: string) =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** Whether the front matter names the file as data. */
export function namesData(text: string, name: string): boolean {
  const front = FRONT.exec(text)?.[1] ?? '';
  const flow = FLOW.exec(front)?.[2];
  if (flow !== undefined) return itemsOf(flow).includes(sourceOf(name));
  return (BLOCK.exec(front)?.[2] ?? '').split(/\r?\n/).some((line) => line.trim() === `- ${sourceOf(name)}`);
}

/** The text with the file among its `data:`; undefined if there is no such list to write it into. */
export const addData = (text: string, name: string): string | undefined =>
  editFront(text, (front) => {
    if (FLOW.test(front))
      return front.replace(
        FLOW,
        (_, open: string, list: string, close: string) =>
          `${open}${[...itemsOf(list), sourceOf(name)].join(', ')}${close}`,
      );
    if (!BLOCK.test(front)) return undefined;
    return front.replace(BLOCK, (_, head: string, items: string) => {
      const end = items.endsWith('\n') ? '' : '\n';
      const indent = /^[ \t]*/.exec(items)?.[0] ?? '';
      return `${head}${items}${end}${indent}- ${sourceOf(name)}${end ? '' : '\n'}`;
    });
  });

/** The text with a file's new name among its `data:`; as it was if it did not name it. */
export function renameData(text: string, from: string, to: string): string {
  if (!namesData(text, from)) return text;
  const replaced = (list: string) =>
    list.replace(new RegExp(`(^|[\\s,])\\./${from.replace('.', '\\.')}(?=[\\s,]|$)`, 'm'), `$1${sourceOf(to)}`);
  return (
    editFront(text, (front) =>
      FLOW.test(front)
        ? front.replace(FLOW, (_, open: string, list: string, close: string) => open + replaced(list) + close)
        : front.replace(BLOCK, (_, head: string, items: string) => head + replaced(items)),
    ) ?? text
  );
}

/** An element of a request's body, as much of XML as clients of S3 send: no attributes are kept, no mixed text. */
export type XmlNode = { readonly name: string; readonly text: string; readonly children: readonly XmlNode[] };

type Open = { readonly name: string; text: string; readonly children: XmlNode[] };

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/y;

/** The root of a document. Undefined if it is not well formed. */
export function readXml(source: string): XmlNode | undefined {
  const top: Open = { name: '', text: '', children: [] };
  const open: Open[] = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source);
    const inner = open.at(-1);
    if (!found || !inner) return undefined;
    const [, data, closes, name, , empty, text] = found;
    if (text !== undefined) inner.text += unescaped(text);
    else if (data !== undefined) inner.text += data;
    else if (name === undefined) continue;
    else if (closes) {
      if (inner.name !== name || open.length < 2) return undefined;
      open.pop();
    } else {
      const node: Open = { name, text: '', children: [] };
      inner.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return open.length === 1 && top.children.length === 1 && top.text.trim() === '' ? top.children[0] : undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

export const childrenOf = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.filter((child) => child.name === name);

export const textOf = (node: XmlNode, name: string): string | undefined =>
  node.children.find((child) => child.name === name)?.text;

import { BLOCK } from '../current-cell';

type Piece = { readonly node: Text; readonly from: number };

/** A paragraph, a row of a table, the code of a cell: what a reader reads as one. */
export type Passage = {
  readonly text: string;
  readonly element: HTMLElement;
  /** The cell, or the heading above. */
  readonly where: string;
  readonly kind: 'text' | 'code';
  readonly pieces: readonly Piece[];
};

const WHOLE = 'p, li, h1, h2, h3, h4, dt, dd, tr, [role=row], pre, figcaption, caption, summary, label';
const CODE = '[data-phase] pre';
const LEFT_OUT = '[data-editor], .sr, button, kbd, style, nav, [role=status]';

/** All that can be read on the page now: its words, the code as it stands, and the rows of results that are shown. */
export function pagePassages(root: HTMLElement): readonly Passage[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    isRead(node.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const nodesOf = new Map<HTMLElement, Text[]>();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const whole = node.parentElement?.closest<HTMLElement>(WHOLE) ?? node.parentElement;
    if (!whole || !(node instanceof Text)) continue;
    const nodes = nodesOf.get(whole);
    if (nodes) nodes.push(node);
    else nodesOf.set(whole, [node]);
  }
  let heading = '';
  return [...nodesOf].map(([element, nodes]) => {
    if (element.matches('h1, h2, h3, h4')) heading = element.textContent.trim();
    const where = element.closest(BLOCK)?.id ?? heading;
    return { element, where, kind: element.matches(CODE) ? 'code' : 'text', ...joined(nodes) };
  });
}

/** Code stands hidden under its editor. */
const isRead = (parent: HTMLElement | null) =>
  parent !== null &&
  parent.closest(LEFT_OUT) === null &&
  (parent.closest(CODE) !== null || parent.checkVisibility({ visibilityProperty: true }));

/** The text of nodes, with a space between the cells of a row. */
function joined(nodes: readonly Text[]): Pick<Passage, 'text' | 'pieces'> {
  let text = '';
  let before: Element | null = null;
  const pieces = nodes.map((node) => {
    const cell = node.parentElement?.closest('td, th, [role=gridcell], [role=rowheader]') ?? null;
    if (text !== '' && cell !== before) text += ' ';
    before = cell;
    const piece = { node, from: text.length };
    text += node.data;
    return piece;
  });
  return { text, pieces };
}

/** The part of the page that a part of the passage's text is. */
export function rangeOf({ pieces }: Passage, from: number, to: number): Range | undefined {
  const at = (offset: number) => pieces.findLast((piece) => piece.from <= offset);
  const start = at(from);
  const end = at(to - 1);
  if (!start?.node.isConnected || !end?.node.isConnected) return undefined;
  const range = new Range();
  range.setStart(start.node, Math.min(from - start.from, start.node.length));
  range.setEnd(end.node, Math.min(to - end.from, end.node.length));
  return range;
}

/** Offsets in the code. */
export type CodeSelection = { readonly from: number; readonly to: number };

const START: CodeSelection = { from: 0, to: 0 };

function offsetIn(root: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is selected in the still code: after a click, the place clicked. The start, if nothing in it is. */
export function selectionIn(root: Node): CodeSelection {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || !root.contains(anchorNode) || !root.contains(focusNode)) return START;
  const ends = [offsetIn(root, anchorNode, anchorOffset ?? 0), offsetIn(root, focusNode, focusOffset ?? 0)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/** A sentence of ours; what stands between backticks is code. */
export function CodeWords({ text }: { text: string }) {
  return [...text.split('`').entries()].map(([at, part]) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}

const CHARACTER = 6.4;

/** A text in lines that fit into some pixels, broken between words. */
export function linesIn(text: string, width: number): readonly string[] {
  const most = Math.floor(width / CHARACTER);
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

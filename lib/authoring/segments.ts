/** A stretch of a lesson's text that is one language: lines from `first`, counted from 0. */
export type Segment = {
  readonly first: number;
  readonly lines: readonly string[];
  readonly language: 'prose' | 'fence' | 'yaml' | 'sql' | 'ts' | 'python' | 'md' | 'other';
};

const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)/;
const LANGUAGES = ['sql', 'ts', 'yaml', 'md', 'python'] as const;

/** Cuts a lesson's text for colouring: prose, front matter, the lines of fences and what stands in them. */
export function segmentsOf(text: string): readonly Segment[] {
  const lines = text.split('\n');
  const segments: Segment[] = [];
  let first = 0;
  let language: Segment['language'] = 'prose';
  const cut = (end: number, next: Segment['language']) => {
    if (end > first) segments.push({ first, lines: lines.slice(first, end), language });
    first = end;
    language = next;
  };
  let closing: RegExp | undefined;
  for (const [index, line] of lines.entries()) {
    if (closing) {
      if (!closing.test(line)) continue;
      closing = undefined;
      cut(index, 'fence');
      cut(index + 1, 'prose');
      continue;
    }
    if (index === 0 && /^\uFEFF?---\s*$/.test(line)) {
      closing = /^---\s*$/;
      cut(0, 'fence');
      cut(1, 'yaml');
      continue;
    }
    const [, marks = '', name = ''] = OPENING.exec(line) ?? [];
    if (!marks) continue;
    closing = new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},}[ \\t]*$`);
    cut(index, 'fence');
    cut(index + 1, LANGUAGES.find((known) => known === name) ?? 'other');
  }
  cut(lines.length, 'prose');
  return segments;
}

import type { WorkbookCell } from '@/lib/workbook/workbook';

export type TextHeading = { readonly cell: string; readonly depth: number; readonly words: string };

/** The headings in the texts of a notebook, down to the third level. Those in fenced code are code. */
export function headingsIn(cells: readonly WorkbookCell[]): readonly TextHeading[] {
  return cells.flatMap((cell) => {
    if (cell.kind !== 'text') return [];
    const found: TextHeading[] = [];
    let fence: string | undefined;
    for (const line of cell.text.split(/\r?\n/)) {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== undefined) {
        if (mark?.startsWith(fence)) fence = undefined;
        continue;
      }
      if (mark !== undefined) {
        fence = mark;
        continue;
      }
      const [, signs = '', words = ''] = /^ {0,3}(#{1,3})[ \t]+(.*?)(?:[ \t]+#*)?$/.exec(line) ?? [];
      if (words !== '') found.push({ cell: cell.id, depth: signs.length, words: plain(words) });
    }
    return found;
  });
}

/** Without the marks of emphasis, code and links. */
const plain = (words: string) => words.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[*_`]+/g, '');

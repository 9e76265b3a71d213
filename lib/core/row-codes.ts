/** One number per row; equal numbers mean equal content. Rows of the expected table first, then yours. */
export type Codes = { readonly of: Int32Array; readonly distinct: number };

export class CodeBook {
  private readonly codes = new Map<string, number>();

  codeOf(content: string): number {
    const known = this.codes.get(content);
    if (known !== undefined) return known;
    this.codes.set(content, this.codes.size);
    return this.codes.size - 1;
  }

  get size(): number {
    return this.codes.size;
  }
}

/** The codes of several columns together. */
export function combine(columns: readonly Codes[], rows: number): Codes {
  return columns.reduce(combineTwo, { of: new Int32Array(rows), distinct: Math.min(rows, 1) });
}

function combineTwo(left: Codes, right: Codes): Codes {
  if (left.distinct <= 1) return right;
  if (right.distinct <= 1 || left.distinct === left.of.length) return left;
  const known = new Map<number, number>();
  const of = new Int32Array(left.of.length);
  for (let row = 0; row < of.length; row++) {
    const both = (left.of[row] ?? 0) * right.distinct + (right.of[row] ?? 0);
    let code = known.get(both);
    if (code === undefined) {
      code = known.size;
      known.set(both, code);
    }
    of[row] = code;
  }
  return { of, distinct: known.size };
}

/** One number per row; equal numbers mean equal content. All numbers below `distinct` occur. */
export type Codes = { readonly of: Int32Array; readonly distinct: number };

/** Numbers whatever `labelOf` gives for a row. */
export function codesOf<Label>(rows: number, labelOf: (row: number) => Label): Codes {
  const known = new Map<Label, number>();
  const of = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const label = labelOf(row);
    let code = known.get(label);
    if (code === undefined) {
      code = known.size;
      known.set(label, code);
    }
    of[row] = code;
  }
  return { of, distinct: known.size };
}

/** The codes of several columns together. */
export function combine(columns: readonly Codes[], rows: number): Codes {
  return columns.reduce(combineTwo, { of: new Int32Array(rows), distinct: Math.min(rows, 1) });
}

function combineTwo(left: Codes, right: Codes): Codes {
  const rows = left.of.length;
  if (left.distinct <= 1) return right;
  if (right.distinct <= 1 || left.distinct === rows) return left;
  const of = new Int32Array(rows);
  let distinct = 0;
  // Most codes of a key meet one code only: these need no map, which is what takes the time.
  const firstPartner = new Int32Array(left.distinct).fill(-1);
  const firstCode = new Int32Array(left.distinct);
  const further = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const [one, other] = [left.of[row] ?? 0, right.of[row] ?? 0];
    if (firstPartner[one] === -1) {
      firstPartner[one] = other;
      firstCode[one] = distinct++;
    }
    let code = firstPartner[one] === other ? firstCode[one] : further.get(one * right.distinct + other);
    if (code === undefined) {
      code = distinct++;
      further.set(one * right.distinct + other, code);
    }
    of[row] = code;
  }
  return { of, distinct };
}

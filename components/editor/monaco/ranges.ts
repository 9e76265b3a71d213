import { type editor, Range } from './monaco';

/** From offsets in the code to Monaco's lines and columns. */
export const rangeOf = (model: editor.ITextModel, { from, to }: { from: number; to: number }): Range =>
  Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));

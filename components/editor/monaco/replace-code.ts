import { differenceOf } from '../edits';
import { codeOf } from './cell-model';
import type { editor } from './monaco';
import { rangeOf } from './ranges';

/** Replaces only what differs, as one edit that undo takes back: the caret and the scroll stay. */
export function replaceCode(model: editor.ITextModel, code: string): void {
  const before = codeOf(model);
  if (before === code) return;
  const { text, ...place } = differenceOf(before, code);
  model.pushStackElement();
  model.pushEditOperations([], [{ range: rangeOf(model, place), text }], () => null);
  model.pushStackElement();
}

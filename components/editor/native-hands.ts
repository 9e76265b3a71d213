import { caretAfter, differenceOf } from './edits';
import type { CodeSelection } from './selection';

/** What can be done to the code of an editor that is open. */
export type EditorHands = {
  read(): string;
  /** Types text in place of what is selected. */
  insert(text: string): void;
  /** As one step that undo takes back. */
  replace(code: string): void;
  selection(): CodeSelection;
  /** Puts the focus there. */
  select(selection: CodeSelection): void;
};

/** Writing through the browser’s own command is the only way into a text field that its undo remembers. */
export function handsOf(field: HTMLTextAreaElement): EditorHands {
  const select = ({ from, to }: CodeSelection) => {
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
  };
  const write = (text: string) => {
    const done = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    if (done) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return {
    read: () => field.value,
    selection: () => ({ from: field.selectionStart, to: field.selectionEnd }),
    select,
    insert(text) {
      field.focus({ preventScroll: true });
      write(text);
    },
    replace(code) {
      const { from, to, text } = differenceOf(field.value, code);
      const before = field.value;
      const caret = { from: field.selectionStart, to: field.selectionEnd };
      if (before === code) return;
      select({ from, to });
      write(text);
      select({ from: caretAfter(before, code, caret.from), to: caretAfter(before, code, caret.to) });
    },
  };
}

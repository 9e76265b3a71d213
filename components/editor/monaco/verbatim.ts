import type { editor } from './monaco';

/**
 * Text that arrives in one piece (dictation, a text expander) is inserted as it is. Monaco would type it key by key,
 * and indent and close brackets that are already there.
 */
export function insertVerbatim(surface: editor.ICodeEditor, host: HTMLElement): void {
  const insert = (event: InputEvent) => {
    if (event.inputType !== 'insertText' || event.isComposing || !event.data || event.data.length < 2) return;
    event.preventDefault();
    surface.trigger('keyboard', 'paste', { text: event.data, pasteOnNewLine: false, multicursorText: null });
  };
  host.addEventListener('beforeinput', insert, { capture: true });
}

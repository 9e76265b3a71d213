import { definitionAt, goToPlace } from './definitions';
import { type editor, KeyCode, type Position, Range } from './monaco';

/**
 * A name leads to the cell that defines it: by F12, or by a click with Ctrl or Cmd, under which it looks like a link.
 */
export function followNames(surface: editor.IStandaloneCodeEditor, model: editor.ITextModel, link: string): () => void {
  const links = surface.createDecorationsCollection();
  let over = '';

  async function follow(position: Position | null) {
    if (!position) return;
    // Offline, and never loaded: then TypeScript's names lead nowhere.
    const place = await definitionAt(model, model.getOffsetAt(position)).catch(() => undefined);
    if (place && !model.isDisposed()) goToPlace(place);
  }
  async function mark(position: Position) {
    const word = model.getWordAtPosition(position);
    const key = word ? `${position.lineNumber}:${word.startColumn}` : '';
    if (key === over) return;
    over = key;
    links.clear();
    if (!word) return;
    const place = await definitionAt(model, model.getOffsetAt(position)).catch(() => undefined);
    if (!place || over !== key || model.isDisposed()) return;
    const { lineNumber } = position;
    const range = new Range(lineNumber, word.startColumn, lineNumber, word.endColumn);
    links.set([{ range, options: { inlineClassName: link } }]);
  }
  const unmark = () => {
    over = '';
    links.clear();
  };

  surface.addAction({
    id: 'millrace.definition',
    label: 'Go to the cell that defines this name',
    keybindings: [KeyCode.F12],
    run: () => follow(surface.getPosition()),
  });
  surface.onMouseMove(({ event, target }) => {
    if ((event.ctrlKey || event.metaKey) && target.position) void mark(target.position);
    else unmark();
  });
  surface.onMouseLeave(unmark);
  surface.onMouseDown(({ event, target }) => {
    if (!(event.ctrlKey || event.metaKey) || !event.leftButton || !target.position) return;
    event.preventDefault();
    void follow(target.position);
  });
  return unmark;
}

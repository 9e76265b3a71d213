import { tabMode } from '../tab-mode';
import { codeOf } from './cell-model';
import { metricsOf } from './metrics';
import { editor, MarkerSeverity, Range } from './monaco';
import { EDITOR_OPTIONS } from './options';
import { paintSource } from './paint-source';
import { prepare } from './prepare';
import { replaceCode } from './replace-code';
import { insertVerbatim } from './verbatim';
import { widgetLayer } from './widget-layer';

/** Lines and columns count from 1. */
export type SourcePlace = { readonly line: number; readonly column: number };
export type SourceMark = SourcePlace & { readonly message: string };

export type SourceStart = {
  readonly label: string;
  readonly text: string;
  readonly readOnly: boolean;
  readonly selection: { readonly from: number; readonly to: number };
  readonly focused: boolean;
  readonly lineClass: string;
  onChange(text: string): void;
};

export type SourceSurface = {
  replaceText(text: string): void;
  setReadOnly(readOnly: boolean): void;
  setMarks(marks: readonly SourceMark[]): void;
  /** Puts the caret there and brings it into view. */
  goTo(place: SourcePlace): void;
  close(): void;
};

const OWNER = 'lesson';

/** Opens an editor for the source of a lesson, as large as `host`: it scrolls by itself, and long lines wrap. */
export function openSource(host: HTMLElement, box: HTMLElement, start: SourceStart): SourceSurface {
  prepare();
  const model = editor.createModel(start.text, 'plaintext');
  model.setEOL(editor.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const { padding, fontFamily, fontSize, lineHeight } = metricsOf(box);
  const surface = editor.create(host, {
    ...EDITOR_OPTIONS,
    fontFamily,
    fontSize,
    lineHeight,
    padding,
    model,
    ariaLabel: start.label,
    readOnly: start.readOnly,
    domReadOnly: start.readOnly,
    lineDecorationsWidth: 12,
    lineNumbers: 'on',
    lineNumbersMinChars: 4,
    overflowWidgetsDomNode: widgetLayer(),
    quickSuggestions: false,
    renderLineHighlight: 'none',
    scrollBeyondLastLine: true,
    scrollbar: { useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 8 },
    wordWrap: 'on',
    wrappingIndent: 'same',
  });
  paintSource(surface, model);
  insertVerbatim(surface, host);
  const lines = surface.createDecorationsCollection();
  const { from, to } = start.selection;
  surface.setSelection(Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)));
  if (start.focused) surface.focus();
  const setTab = () => surface.updateOptions({ tabFocusMode: tabMode.read() === 'leaves' });
  setTab();
  const stopTab = tabMode.subscribe(setTab);
  surface.onDidChangeModelContent(() => start.onChange(codeOf(model)));

  return {
    replaceText: (text) => replaceCode(model, text),
    setReadOnly: (readOnly) => surface.updateOptions({ readOnly, domReadOnly: readOnly }),
    setMarks(marks) {
      const ranged = marks.map((mark) => ({ ...mark, range: wordAt(model, mark) }));
      editor.setModelMarkers(
        model,
        OWNER,
        ranged.map(({ range, message }) => ({
          startLineNumber: range.startLineNumber,
          startColumn: range.startColumn,
          endLineNumber: range.endLineNumber,
          endColumn: range.endColumn,
          message,
          severity: MarkerSeverity.Error,
        })),
      );
      lines.set(
        ranged.map(({ range }) => ({
          range,
          options: { isWholeLine: true, className: start.lineClass, marginClassName: start.lineClass },
        })),
      );
    },
    goTo({ line, column }) {
      const position = model.validatePosition({ lineNumber: line, column });
      surface.setPosition(position);
      surface.revealPositionInCenterIfOutsideViewport(position);
      surface.focus();
    },
    close() {
      stopTab();
      surface.dispose();
      model.dispose();
    },
  };
}

/** What a mark at a place underlines: the word there, or else the line. */
function wordAt(model: editor.ITextModel, { line, column }: SourcePlace): Range {
  const { lineNumber, column: at } = model.validatePosition({ lineNumber: line, column });
  const text = model.getLineContent(lineNumber);
  const [word = ''] = /^[\w./=-]+/.exec(text.slice(at - 1)) ?? [];
  const end = word ? at + word.length : text.length + 1;
  return new Range(lineNumber, end > at ? at : 1, lineNumber, Math.max(end, 2));
}

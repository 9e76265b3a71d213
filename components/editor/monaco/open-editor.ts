import { caretAfter, isRespaced } from '../edits';
import type { EditorScope } from '../scope';
import type { CodeSelection } from '../selection';
import { tabMode } from '../tab-mode';
import { codeOf, createCellModel } from './cell-model';
import { followNames } from './follow-names';
import { metricsOf } from './metrics';
import { editor, Range } from './monaco';
import { EDITOR_OPTIONS } from './options';
import { paint } from './paint';
import { prepare } from './prepare';
import { watchProblems } from './problems';
import { rangeOf } from './ranges';
import { replaceCode } from './replace-code';
import { insertVerbatim } from './verbatim';
import { widgetLayer } from './widget-layer';

export type CodeFault = { readonly range: CodeSelection; readonly message: string };

export type EditorStart = {
  readonly id: string;
  readonly label: string;
  readonly language: 'sql' | 'ts';
  readonly scope: EditorScope;
  /** The code that undo goes back to; `code` may already differ, if typing began before the editor was there. */
  readonly original: string;
  readonly code: string;
  readonly readOnly: boolean;
  readonly selection: CodeSelection;
  readonly scrollLeft: number;
  /** Tab goes on until the code is first edited: the way in was Tab, and so may be the way out. */
  readonly passing: boolean;
  readonly classes: { readonly fault: string; readonly faultLine: string; readonly link: string };
  onChange(code: string): void;
};

export type CodeSurface = {
  readCode(): string;
  /** Replaces the code as one edit that undo takes back. If only spaces change, the caret stays at its word. */
  replaceCode(code: string): void;
  /** Types text in place of what is selected. */
  insert(text: string): void;
  selection(): CodeSelection;
  /** Puts the focus there. */
  select(selection: CodeSelection): void;
  setReadOnly(readOnly: boolean): void;
  setFault(fault: CodeFault | undefined): void;
  focus(): void;
  /** Closes what lies over the code: suggestions, hints. */
  closePopups(): void;
  close(): void;
};

/** Opens an editor in `host`, with the font and padding of `box`. */
export function openEditor(host: HTMLElement, box: HTMLElement, start: EditorStart): CodeSurface {
  prepare();
  const model = createCellModel({ id: start.id, scope: start.scope }, start.language, start.original);
  replaceCode(model, start.code);
  const { readOnly } = start;
  const surface = editor.create(host, {
    ...EDITOR_OPTIONS,
    ...metricsOf(box),
    model,
    ariaLabel: start.label,
    domReadOnly: readOnly,
    readOnly,
    overflowWidgetsDomNode: widgetLayer(),
  });
  paint(surface, model, start.language);
  insertVerbatim(surface, host);
  const faults = surface.createDecorationsCollection();
  surface.setSelection(rangeOf(model, start.selection));
  surface.setScrollLeft(start.scrollLeft);

  let passing = start.passing;
  tabMode.send({ type: 'remembered' });
  const setTab = () => surface.updateOptions({ tabFocusMode: passing || tabMode.read() === 'leaves' });
  setTab();
  const stopTab = tabMode.subscribe(setTab);
  const grow = () => surface.layout({ width: host.clientWidth, height: surface.getContentHeight() });
  surface.onDidContentSizeChange(({ contentHeightChanged }) => contentHeightChanged && grow());
  surface.onDidChangeModelContent(() => {
    if (passing) {
      passing = false;
      setTab();
    }
    start.onChange(codeOf(model));
  });
  const stopNames = followNames(surface, model, start.classes.link);
  const stopProblems = start.language === 'ts' ? watchProblems(model) : () => {};
  grow();
  surface.render(true);

  return {
    readCode: () => codeOf(model),
    replaceCode(code) {
      const before = codeOf(model);
      const { from, to } = selectionOf(surface, model);
      replaceCode(model, code);
      const kept = { from: caretAfter(before, code, from), to: caretAfter(before, code, to) };
      if (isRespaced(before, code)) surface.setSelection(rangeOf(model, kept));
    },
    insert(text) {
      surface.focus();
      surface.pushUndoStop();
      surface.executeEdits('millrace', [
        { range: surface.getSelection() ?? new Range(1, 1, 1, 1), text, forceMoveMarkers: true },
      ]);
      surface.pushUndoStop();
    },
    selection: () => selectionOf(surface, model),
    select(selection) {
      surface.setSelection(rangeOf(model, selection));
      surface.focus();
    },
    setReadOnly: (next) => surface.updateOptions({ readOnly: next, domReadOnly: next }),
    setFault(fault) {
      if (!fault) return faults.clear();
      const range = rangeOf(model, fault.range);
      const { fault: inlineClassName, faultLine } = start.classes;
      const words = { value: fault.message };
      faults.set([
        { range, options: { inlineClassName, hoverMessage: words } },
        { range, options: { isWholeLine: true, className: faultLine, marginClassName: faultLine } },
      ]);
    },
    focus: () => surface.focus(),
    closePopups() {
      for (const command of ['hideSuggestWidget', 'closeParameterHints', 'editor.action.hideHover'])
        surface.trigger('millrace', command, {});
    },
    close() {
      stopTab();
      stopProblems();
      stopNames();
      surface.dispose();
      model.dispose();
    },
  };
}

function selectionOf(surface: editor.ICodeEditor, model: editor.ITextModel): CodeSelection {
  const selection = surface.getSelection();
  if (!selection) return { from: 0, to: 0 };
  return { from: model.getOffsetAt(selection.getStartPosition()), to: model.getOffsetAt(selection.getEndPosition()) };
}

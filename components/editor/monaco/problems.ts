import { typesOf } from '../typescript/ask-types';
import { type CellModel, cellOf, codeOf } from './cell-model';
import { editor, MarkerSeverity } from './monaco';
import { rangeOf } from './ranges';

const QUIET_MILLISECONDS = 250;

/** Underlines what TypeScript finds wrong, after each change of this cell or of the cells it may read. */
export function watchProblems(model: editor.ITextModel): () => void {
  const cell = cellOf(model);
  if (!cell) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function check({ scope, id }: CellModel) {
    const version = model.getVersionId();
    // Offline, and never loaded: then code is text without squiggles, and the next change asks again.
    const problems = await typesOf(scope)
      .problems(id, codeOf(model))
      .catch(() => undefined);
    if (!problems || model.isDisposed() || model.getVersionId() !== version) return;
    const markers = problems.map(({ kind, message, ...place }) => ({
      ...rangeOf(model, place),
      message,
      severity: kind === 'error' ? MarkerSeverity.Error : MarkerSeverity.Warning,
    }));
    editor.setModelMarkers(model, 'typescript', markers);
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(cell), QUIET_MILLISECONDS);
  };
  const stopScope = cell.scope.subscribe(later);
  model.onDidChangeContent(later);
  later();
  return () => {
    clearTimeout(timer);
    stopScope();
  };
}

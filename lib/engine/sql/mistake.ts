import type { CellError, Range } from '../../core/error';
import { type ErrorDetails, explain } from '../../core/error-words';
import { mistakeOfCode } from './name-mistake';

/** A learner's mistake on its way to where it becomes a value. Its range counts from the beginning of the statement. */
export class Mistake extends Error {
  readonly error: CellError;

  constructor(error: CellError) {
    super(error.message);
    this.error = error;
  }
}

/** A mistake that the notebook finds before the engine is asked. */
export function mistake(code: string, details: ErrorDetails, range?: Range): Mistake {
  const { near } = details;
  const message = explain(code, details);
  const common = mistakeOfCode(code);
  return new Mistake({
    code,
    engine: 'notebook',
    message,
    ...(range && { range }),
    ...(near !== undefined && { near }),
    ...(common && { mistake: common }),
  });
}

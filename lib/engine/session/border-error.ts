import type { CellError } from '../../core/error';

/** Thrown inside the border, never out of it: a value that cannot cross. `path` leads from the column to it. */
export class CannotCross extends Error {
  readonly code: string;
  readonly says: (column: string) => string;

  constructor(code: string, says: (column: string) => string) {
    super(code);
    this.code = code;
    this.says = says;
  }
}

export const borderError = (code: string, message: string): CellError => ({ code, engine: 'typescript', message });

/** What `cross` gives, or the error of the column in which a value could not. */
export function crossing<T>(column: string, cross: () => T): T | CellError {
  try {
    return cross();
  } catch (error) {
    if (error instanceof CannotCross) return borderError(error.code, error.says(column));
    throw error;
  }
}

/** The line, counted from 1, on which an offset of the code stands. */
export const lineAt = (code: string, offset: number) => code.slice(0, offset).split('\n').length;

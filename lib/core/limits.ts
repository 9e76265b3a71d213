/** Every limit of the notebook, in one place. */
export const LIMITS = {
  /** Rows that leave an engine with a result; the grid asks for more by window. */
  pageRows: 200,
  /** Values (rows × columns) that a TypeScript cell may read from a table. */
  typescriptValues: 1_000_000,
  /** Points in a chart: four for every pixel of the widest. */
  chartPoints: 3_200,
  /** The largest file that is read, unpacked: its rows take a multiple of it in the engine. */
  fileBytes: 500_000_000,
  logLines: 1_000,
  logLineCharacters: 10_000,
  /** Entries per level and characters per text in a value tree. */
  treeEntries: 100,
  treeDepth: 8,
  treeText: 10_000,
  /** One message through the sandbox's frame; longer ones cross in acknowledged chunks. */
  frameMessageBytes: 1_000_000,
  /** How long an engine may take to answer a stop before its worker is ended. */
  stopGraceMs: 250,
  /** A run stops by itself here, after asking at `askMs`. */
  runMs: 30_000,
  askMs: 25_000,
} as const;

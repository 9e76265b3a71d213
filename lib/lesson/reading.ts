import type { RootContent } from 'mdast';
import type { Report } from './problems';
import type { Cell } from './schema';
import type { Source } from './source';

/** One reading of a file: where it stands, and what was read so far. */
export type Reading = {
  readonly source: Source;
  readonly report: Report;
  /** All prose, that inside fences too, with its positions. */
  readonly prose: RootContent[];
  /** Cells above the place that is being read. */
  readonly cells: Map<string, Cell>;
  /** Exercises above the place that is being read. */
  readonly exercises: Set<string>;
};

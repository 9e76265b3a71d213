import { loadAllWork } from './database';

/** How far the reader is in a lesson, for the catalogue. */
export type Progress = {
  readonly status: 'started' | 'passed';
  readonly passed: number;
  readonly of: number;
  readonly savedAt: number;
};

/** By lesson id; a lesson without saved work is not there. */
export async function loadProgress(): Promise<ReadonlyMap<string, Progress>> {
  const works = await loadAllWork();
  return new Map(
    works.map(({ lesson, savedAt, progress: { passed, of } }) => [
      lesson,
      { status: of > 0 && passed === of ? 'passed' : 'started', passed, of, savedAt },
    ]),
  );
}

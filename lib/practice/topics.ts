import type { Level, Topic } from '../lesson/schema';

/** In the order of the bank. `about` says what a topic's questions ask. */
export const TOPICS: Readonly<Record<Topic, { readonly title: string; readonly about: string }>> = {
  sql: { title: 'SQL', about: 'joins, windows, dedupe' },
  typescript: { title: 'TypeScript', about: 'maps, streams, merges' },
  pipelines: { title: 'Pipelines', about: 'idempotency, backfill' },
  modelling: { title: 'Data modelling', about: 'grain, keys, history' },
  validation: { title: 'Validation', about: 'contracts, evolution' },
  'system-design': { title: 'System design', about: 'written, with a rubric' },
  fundamentals: { title: 'Fundamentals', about: 'multiple choice' },
  algorithms: { title: 'Algorithms', about: 'heaps, intervals, graphs' },
};

export const topicTitle = (topic: Topic) => TOPICS[topic].title;

/** From the easiest. */
export const LEVELS: readonly Level[] = ['junior', 'middle', 'senior'];

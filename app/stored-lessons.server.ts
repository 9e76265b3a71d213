import { readdirSync, readFileSync } from 'node:fs';
import { StoredLesson } from '@/lib/notebook/stored';

const FOLDER = '.generated/lessons';

/** The lessons that the build has run and stored. */
export const readLessonIds = () =>
  readdirSync(FOLDER).flatMap((file) => (file.endsWith('.json') ? file.slice(0, -'.json'.length) : []));

export const readLesson = (id: string) => StoredLesson.parse(JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8')));

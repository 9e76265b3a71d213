import { readdirSync, readFileSync } from 'node:fs';
import { StoredLesson } from '@/lib/notebook/stored';

const FOLDER = '.generated/lessons';

const isQuestion = (id: string) => /^Q\d+$/.test(id);

/** All that the build has run and stored: lessons and questions. */
const readIds = () =>
  readdirSync(FOLDER).flatMap((file) => (file.endsWith('.json') ? file.slice(0, -'.json'.length) : []));

export const readLessonIds = () => readIds().filter((id) => !isQuestion(id));
export const readQuestionIds = () => readIds().filter(isQuestion);

/** A lesson, or a question, by its id. */
export const readLesson = (id: string) => StoredLesson.parse(JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8')));

import type { Known } from '../lesson/known';
import { parseLesson } from '../lesson/parse';

export type ParseRequest = { readonly text: string; readonly known: Known };

/** No folder: a draft may have any id. */
const FILE = 'lesson.md';

self.onmessage = ({ data: { text, known } }: MessageEvent<ParseRequest>) =>
  self.postMessage(parseLesson(text, { file: FILE, known }));

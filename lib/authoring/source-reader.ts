import type { Known } from '../lesson/known';
import type { Lesson, Problem } from '../lesson/schema';
import type { ParseRequest } from './parse.worker';

/** What was read of `text`. There is a lesson only if there is no problem. */
export type SourceReading = {
  readonly text: string;
  readonly lesson?: Lesson;
  readonly problems: readonly Problem[];
};

export type SourceReader = {
  /** Reads a text as soon as the one before it is read; of several that wait, only the last. */
  read(text: string, known: Known): void;
  close(): void;
};

/** Reads lessons in a worker: a large one takes longer than a keystroke may. */
export function openSourceReader(onReading: (reading: SourceReading) => void): SourceReader {
  const worker = new Worker(new URL('./parse.worker.ts', import.meta.url));
  let asked: ParseRequest | undefined;
  let waiting: ParseRequest | undefined;
  function ask(request: ParseRequest) {
    asked = request;
    waiting = undefined;
    worker.postMessage(request);
  }
  function answer(read: Omit<SourceReading, 'text'>) {
    const text = asked?.text ?? '';
    asked = undefined;
    if (waiting) ask(waiting);
    onReading({ ...read, text });
  }
  worker.onmessage = ({ data }: MessageEvent<Omit<SourceReading, 'text'>>) => answer(data);
  // Without this an author would wait for ever, and not know why.
  worker.onerror = ({ message }) => answer({ problems: [{ line: 1, column: 1, message: notRead(message) }] });
  return {
    read(text, known) {
      if (asked) waiting = { text, known };
      else ask({ text, known });
    },
    close: () => worker.terminate(),
  };
}

const notRead = (reason: string | undefined) =>
  `This page could not read the text${reason ? `: ${reason}` : ', because a part of it did not load'}. Save the draft and load the page again.`;

import { idIn, type Origin } from './draft';
import type { NewDraft } from './draft-store';
import { MOST_BYTES, MOST_TEXT, nameFor } from './file-names';

/** `archive` is the name of the zip it stood in. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array; readonly archive?: string };
export type Opened = { readonly drafts: readonly NewDraft[]; readonly problems: readonly string[] };

const isLesson = ({ name }: ChosenFile) => /\.(md|markdown)$/i.test(name);

/** Which chosen files may be read at all: said before they are. */
export function sizeProblem(name: string, bytes: number): string | undefined {
  const most = isLesson({ name, bytes: new Uint8Array() }) ? MOST_TEXT : MOST_BYTES;
  return bytes > most ? `“${name}” has ${megabytes(bytes)} MB. The most is ${megabytes(most)} MB.` : undefined;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1).replace('.0', '');

/** The drafts that chosen files are: each lesson one, with the other files beside the one that names them, or else the first. */
export function draftsFrom(files: readonly ChosenFile[]): Opened {
  const lessons = files.filter(isLesson);
  const problems: string[] = [];
  if (lessons.length === 0)
    return { drafts: [], problems: ['There is no lesson among these: a lesson is a file that ends in .md.'] };
  const read = lessons.flatMap((file) => {
    const text = textOf(file.bytes);
    if (text === undefined) problems.push(`“${file.name}” is not text in UTF-8.`);
    return text === undefined ? [] : [{ text, origin: originOf(file), files: [] as ChosenFile[] }];
  });
  for (const file of files.filter((each) => !isLesson(each))) {
    const draft = read.find(({ text }) => text.includes(`./${file.name}`)) ?? read[0];
    if (!draft) continue;
    const naming = nameFor(
      file.name,
      draft.files.map(({ name }) => name),
    );
    if ('problem' in naming) problems.push(naming.problem);
    else draft.files.push({ name: naming.name, bytes: file.bytes });
  }
  return { drafts: read, problems };
}

const originOf = ({ name, archive = name }: ChosenFile): Origin => ({ kind: 'opened', file: archive.slice(0, 200) });

/** Undefined if the bytes are not text. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The name a lesson's file gets when it is saved. */
export const fileNameOf = (text: string) => `${idIn(text) ?? 'lesson'}.md`;

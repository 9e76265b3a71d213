import { MOST_BYTES } from '@/lib/authoring/file-names';
import { type ChosenFile, draftsFrom, type Opened, sizeProblem } from '@/lib/authoring/open-files';
import { unzip, ZipProblem } from '@/lib/core/zip/unzip';

const ARCHIVE = { files: 100, bytes: MOST_BYTES };

/** What a lesson and its data may be chosen from. */
export const ACCEPTED = [
  '.md',
  '.markdown',
  '.zip',
  '.csv',
  '.tsv',
  '.json',
  '.jsonl',
  '.ndjson',
  '.parquet',
  'image/*',
];

/** The bytes of files; an archive is the files in it. A file that cannot be read is a problem, and the others are. */
export async function readChosen(files: readonly File[]): Promise<{ chosen: ChosenFile[]; problems: string[] }> {
  const chosen: ChosenFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const tooLarge = sizeProblem(file.name, file.size);
    if (tooLarge !== undefined) {
      problems.push(tooLarge);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!/\.zip$/i.test(file.name)) {
      chosen.push({ name: file.name, bytes });
      continue;
    }
    try {
      chosen.push(...(await unzip(bytes, ARCHIVE)).map((entry) => ({ ...entry, archive: file.name })));
    } catch (error) {
      if (!(error instanceof ZipProblem)) throw error;
      problems.push(`“${file.name}” cannot be opened: ${error.message}.`);
    }
  }
  return { chosen, problems };
}

/** The drafts that chosen files are, and what could not be read. */
export async function draftsOf(files: readonly File[]): Promise<Opened> {
  const { chosen, problems } = await readChosen(files);
  if (chosen.length === 0 && problems.length > 0) return { drafts: [], problems };
  const opened = draftsFrom(chosen);
  return { drafts: opened.drafts, problems: [...problems, ...opened.problems] };
}

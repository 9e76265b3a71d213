import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { hashText } from '../lib/core/hash';
import { DatasetManifest } from '../lib/datasets/dataset';
import { parseLesson } from '../lib/lesson/parse';
import { formatProblems } from '../lib/lesson/problems';
import type { Lesson } from '../lib/lesson/schema';
import { type LessonFile, StoredLesson } from '../lib/notebook/stored';
import type { Say } from './build/step';
import { idOf, knownTo, type Library, readLibrary } from './lessons/library';
import { placeOf } from './lessons/place';
import { proveInZone } from './lessons/prove-in-zone';
import type { Proved } from './lessons/proved';

const STORED = '.generated/lessons';
const SITE = 'public';
const EXPECTED = 'generated/lessons';
const FILES = `${EXPECTED}/files`;

/** Runs every lesson and question, and stores its page's data. Throws with file:line for every problem of each. */
export async function prerenderLessons(say: Say, signal: AbortSignal): Promise<void> {
  const library = readLibrary();
  const datasets = DatasetManifest.parse(JSON.parse(readFileSync('.generated/datasets.json', 'utf8')));
  const files = [...library.files.values()];
  const sources = new Map(files.map((file) => [file, readLesson(file, library)]));
  const all = [...sources.values()].map(({ lesson }) => lesson);
  const proved = await proveInZone(files, 'UTC', signal);
  for (const folder of [STORED, join(SITE, EXPECTED), join(SITE, FILES)]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const [file, { lesson, text }] of sources) {
    const known = proved.get(file);
    if (!known) throw new Error(`${file} or the kernel changed while it was proved: run this again`);
    refuseFailed(file, known);
    const id = idOf(file);
    const stored = {
      key: known.key,
      contentHash: hashText(text),
      work: id,
      place: placeOf(lesson, all, library),
      lesson,
      datasets: lesson.front.data.flatMap((name) => datasets[name] ?? []),
      files: known.files.map((each) => copyFile(file, each)),
      cells: known.cells,
      answers: known.answers,
      expectedFile: writeExpected(id, known),
    } satisfies StoredLesson;
    writeFileSync(join(STORED, `${id}.json`), JSON.stringify(StoredLesson.parse(stored)));
  }
  const questions = all.filter(({ front }) => front.kind === 'question').length;
  say(`${all.length - questions} lessons and ${questions} questions, run and stored`);
}

function readLesson(file: string, library: Library): { lesson: Lesson; text: string } {
  const text = readFileSync(file, 'utf8');
  const { lesson, problems } = parseLesson(text, { file, known: knownTo(file, library) });
  if (!lesson) throw new Error(formatProblems(file, problems));
  return { lesson, text };
}

function refuseFailed(file: string, { proofs }: Proved) {
  const failed = proofs.flatMap((each) =>
    each.status === 'failed' ? `${file}:${each.line}:${each.column} ${each.says}: ${each.message}` : [],
  );
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

const contentName = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

function writeExpected(id: string, { expected }: Proved): string {
  const text = JSON.stringify(expected);
  const file = `${EXPECTED}/${id}.${contentName(text)}.json`;
  writeFileSync(join(SITE, file), text);
  return file;
}

/** Puts a file that stands beside a lesson into the site. */
function copyFile(lessonFile: string, described: Proved['files'][number]): LessonFile {
  const bytes = readFileSync(join(dirname(lessonFile), described.name));
  const ending = extname(described.name);
  const file = `${FILES}/${described.table}.${contentName(bytes)}${ending}`;
  writeFileSync(join(SITE, file), bytes);
  return { ...described, file, bytes: bytes.length };
}

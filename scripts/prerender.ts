import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../lib/core/hash';
import { DatasetManifest } from '../lib/datasets/dataset';
import { deferredIn } from '../lib/lesson/deferred';
import { parseLesson } from '../lib/lesson/parse';
import { formatProblems } from '../lib/lesson/problems';
import type { Lesson } from '../lib/lesson/schema';
import { type LessonLink, StoredLesson } from '../lib/notebook/stored';
import type { Say } from './build/step';
import { course, idOf, knownTo, type Library, readLibrary } from './lessons/library';
import { proveInZone } from './lessons/prove-in-zone';
import type { Proved } from './lessons/proved';

const STORED = '.generated/lessons';
const EXPECTED = 'generated/lessons';

/** Runs every lesson and stores its page's data. Throws with file:line for every problem of every lesson. */
export async function prerenderLessons(say: Say, signal: AbortSignal): Promise<void> {
  const library = readLibrary();
  const datasets = DatasetManifest.parse(JSON.parse(readFileSync('.generated/datasets.json', 'utf8')));
  const files = [...library.files.values()];
  const lessons = new Map(files.map((file) => [file, readLesson(file, library)]));
  const proved = await proveInZone(files, 'UTC', signal);
  for (const folder of [STORED, join('public', EXPECTED)]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const [file, { lesson, text }] of lessons) {
    const known = proved.get(file);
    if (!known) throw new Error(`${file} or the kernel changed while it was proved: run this again`);
    refuseFailed(file, known);
    const id = idOf(file);
    const expectedFile = writeExpected(id, known);
    const stored = storeLesson(lesson, text, known, expectedFile, library, datasets);
    writeFileSync(join(STORED, `${id}.json`), JSON.stringify(stored));
  }
  say(`${lessons.size} lessons, run and stored`);
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

function writeExpected(id: string, { expected }: Proved): string {
  const text = JSON.stringify(expected);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const file = `${EXPECTED}/${id}.${hash}.json`;
  writeFileSync(join('public', file), text);
  return file;
}

function storeLesson(
  lesson: Lesson,
  text: string,
  proved: Proved,
  expectedFile: string,
  library: Library,
  manifest: DatasetManifest,
): StoredLesson {
  const { front } = lesson;
  const places = course(library.plan);
  const here = places.findIndex((place) => place.lesson.id === front.id);
  const place = places[here];
  if (!place) throw new Error(`lessons/plan.yaml does not list the lesson "${front.id}"`);
  const linkTo = (id: string): LessonLink => {
    const planned = places.find((other) => other.lesson.id === id)?.lesson;
    const question = library.plan.questions.find((other) => other.id === id);
    const title = planned?.title ?? question?.title ?? id;
    return {
      id,
      title,
      ...(planned && { number: planned.number }),
      status: library.files.has(id) ? 'ready' : 'coming',
    };
  };
  const neighbour = (step: number) => places[here + step] && linkTo(places[here + step]?.lesson.id ?? '');
  const [previous, next] = [neighbour(-1), neighbour(1)];
  return StoredLesson.parse({
    key: proved.key,
    contentHash: hashText(text),
    work: front.id,
    place: {
      kind: 'lesson',
      module: {
        id: place.module.id,
        title: place.module.title,
        lessons: place.module.lessons.map(({ id }) => linkTo(id)),
      },
      number: place.lesson.number,
      ...(previous && { previous }),
      ...(next && { next }),
      after: front.kind === 'lesson' ? front.after.map(linkTo) : [],
      practice: front.kind === 'lesson' ? front.practice.map(linkTo) : [],
    },
    lesson,
    datasets: front.data.flatMap((name) => manifest[name] ?? []),
    files: [],
    cells: proved.cells,
    answers: proved.answers,
    deferred: Object.fromEntries(deferredIn(lesson).blocks),
    expectedFile,
  } satisfies StoredLesson);
}

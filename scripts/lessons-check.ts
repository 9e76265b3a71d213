import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { MutantScore } from '../lib/kernel/mutation/prove-mutants';
import type { Proof } from '../lib/kernel/proof';
import { parseLesson } from '../lib/lesson/parse';
import type { Lesson } from '../lib/lesson/schema';
import { FOLDER, findLessonFiles, isInside, knownTo, readLibrary } from './lessons/library';
import { mutantWords, totalWords } from './lessons/mutant-words';
import { proveInZone } from './lessons/prove-in-zone';
import { watchLessons } from './lessons/watch';
import { zoneDifferences } from './lessons/zone-differences';
import { untilInterrupted } from './until-interrupted';

const [HOME, ABROAD] = ['UTC', 'Asia/Kathmandu'] as const;
const args = process.argv.slice(2);
const trusts = args.includes('--trust');
const path = args.find((arg) => !arg.startsWith('--')) ?? FOLDER;

/** The files below the path, if all of them may run here. */
function filesToProve(): readonly string[] {
  const files = findLessonFiles(relative('.', resolve(path)));
  if (files.length === 0) throw new Error(`no lesson at ${path}: a lesson is a file lesson.md in a folder of its name`);
  const foreign = files.find((file) => !isInside(resolve(file), resolve(FOLDER)));
  if (foreign !== undefined && !trusts)
    throw new Error(
      `${foreign} is outside ${FOLDER}/. To prove it is to run its code with your rights: read it first, then add --trust.`,
    );
  return files;
}

async function check(signal: AbortSignal): Promise<boolean> {
  const files = filesToProve();
  const library = readLibrary();
  let passed = 0;
  let failed = 0;
  const lessons = new Map<string, Lesson>();
  for (const file of files) {
    const { lesson, problems } = parseLesson(readFileSync(file, 'utf8'), { file, known: knownTo(file, library) });
    for (const { line, column, message } of problems) console.log(`${file}:${line}:${column} ${message}`);
    failed += problems.length;
    if (lesson) lessons.set(file, lesson);
  }
  const readable = [...lessons.keys()];
  const [home, abroad] = await Promise.all([
    proveInZone(readable, HOME, signal, true),
    proveInZone(readable, ABROAD, signal),
  ]);
  const scores: MutantScore[] = [];
  for (const [file, lesson] of lessons) {
    const here = home.get(file);
    const there = abroad.get(file);
    if (!here || !there) throw new Error(`${file} or the kernel changed while it was proved: run this again`);
    const proofs: readonly Proof[] = [...here.proofs, ...zoneDifferences(lesson, here, there, ABROAD)];
    for (const each of [...proofs].sort((a, b) => a.line - b.line))
      if (each.status === 'failed') console.log(`${file}:${each.line}:${each.column} ${each.says}: ${each.message}`);
    const count = (status: Proof['status']) => proofs.filter((each) => each.status === status).length;
    console.log(`${file}: ${count('passed')} proved, ${count('failed')} not`);
    for (const [exercise, score] of Object.entries(here.mutants ?? {})) {
      console.log(`  ${exercise}: ${mutantWords(score)}`);
      scores.push(score);
    }
    passed += count('passed');
    failed += count('failed');
  }
  if (scores.length > 0) console.log(`mutants: ${totalWords(scores)}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

try {
  const interrupted = untilInterrupted();
  if (args.includes('--watch') && filesToProve().length > 0)
    await watchLessons(relative('.', resolve(path)), interrupted);
  else process.exitCode = (await check(interrupted)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

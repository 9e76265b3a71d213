import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Proof } from '../lib/kernel/proof';
import { parseLesson } from '../lib/lesson/parse';
import type { Lesson } from '../lib/lesson/schema';
import { FOLDER, findLessonFiles, isInside, knownTo, readLibrary } from './lessons/library';
import { proveInZone } from './lessons/prove-in-zone';
import { zoneDifferences } from './lessons/zone-differences';
import { untilInterrupted } from './until-interrupted';

const [HOME, ABROAD] = ['UTC', 'Asia/Kathmandu'] as const;
const args = process.argv.slice(2);
const trusts = args.includes('--trust');
const path = args.find((arg) => !arg.startsWith('--')) ?? FOLDER;

async function check(signal: AbortSignal): Promise<boolean> {
  const files = findLessonFiles(relative('.', resolve(path)));
  if (files.length === 0) throw new Error(`no lesson at ${path}: a lesson is a file lesson.md in a folder of its name`);
  const foreign = files.find((file) => !isInside(resolve(file), resolve(FOLDER)));
  if (foreign !== undefined && !trusts)
    throw new Error(
      `${foreign} is outside ${FOLDER}/. To prove it is to run its code with your rights: read it first, then add --trust.`,
    );

  const library = readLibrary();
  let passed = 0;
  let failed = 0;
  let deferred = 0;
  const lessons = new Map<string, Lesson>();
  for (const file of files) {
    const { lesson, problems } = parseLesson(readFileSync(file, 'utf8'), { file, known: knownTo(file, library) });
    for (const { line, column, message } of problems) console.log(`${file}:${line}:${column} ${message}`);
    failed += problems.length;
    if (lesson) lessons.set(file, lesson);
  }
  const readable = [...lessons.keys()];
  const [home, abroad] = await Promise.all([
    proveInZone(readable, HOME, signal),
    proveInZone(readable, ABROAD, signal),
  ]);
  for (const [file, lesson] of lessons) {
    const here = home.get(file);
    const there = abroad.get(file);
    if (!here || !there) throw new Error(`${file} or the kernel changed while it was proved: run this again`);
    const proofs: readonly Proof[] = [...here.proofs, ...zoneDifferences(lesson, here, there, ABROAD)];
    for (const each of [...proofs].sort((a, b) => a.line - b.line))
      if (each.status === 'failed') console.log(`${file}:${each.line}:${each.column} ${each.says}: ${each.message}`);
    const count = (status: Proof['status']) => proofs.filter((each) => each.status === status).length;
    console.log(
      `${file}: ${count('passed')} proved, ${count('failed')} not, ${count('deferred')} wait for a later release`,
    );
    passed += count('passed');
    failed += count('failed');
    deferred += count('deferred');
  }
  if (deferred > 0) console.log(`${deferred} parts use what does not run yet, and were not proved.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

try {
  const good = await check(untilInterrupted());
  process.exitCode = good ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

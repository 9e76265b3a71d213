import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { formatLesson } from '../lib/authoring/format-lesson';
import { FOLDER, findLessonFiles, knownTo, readLibrary } from './lessons/library';

/**
 * Brings lessons to the one canonical spelling: blank lines, fences, YAML, labels. Words and code stay. A file with mistakes,
 * or with comments in its YAML, is left alone. With --check nothing is written, and a file that is spelled otherwise is a failure.
 */
function formatFiles(path: string, checks: boolean): boolean {
  const files = findLessonFiles(relative('.', resolve(path)));
  if (files.length === 0) throw new Error(`no lesson at ${path}: a lesson is a file lesson.md in a folder of its name`);
  const library = readLibrary();
  let good = true;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const formatted = formatLesson(text, { file, known: knownTo(file, library) });
    if (formatted.status === 'unreadable') {
      good = false;
      for (const { line, column, message } of formatted.problems) console.log(`${file}:${line}:${column} ${message}`);
    } else if (formatted.status === 'kept') {
      console.log(
        `${file}:${formatted.lines[0]} left alone: its YAML has comments, which the canonical spelling lacks`,
      );
    } else if (formatted.text !== text) {
      if (checks) good = false;
      else writeFileSync(file, formatted.text);
      console.log(`${file}: ${checks ? 'is not in the canonical spelling' : 'formatted'}`);
    }
  }
  return good;
}

try {
  const args = process.argv.slice(2);
  const path = args.find((arg) => !arg.startsWith('--')) ?? FOLDER;
  process.exitCode = formatFiles(path, args.includes('--check')) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

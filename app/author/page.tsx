import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Author } from '@/components/author/Author';
import type { AuthorLibrary } from '@/components/author/library';
import { DatasetManifest } from '@/lib/datasets/dataset';
import { readCatalogue, readPlan } from '../catalogue.server';

export const metadata = {
  title: 'Author',
  description: 'Write a lesson or a question, see it as a learner does, and prove it, in this page.',
};

export default function Page() {
  return <Author library={readLibrary()} />;
}

function readLibrary(): AuthorLibrary {
  const { rows, questions } = readPlan();
  const lessons = readCatalogue().flatMap((module) => module.lessons);
  const written = writtenQuestions();
  return {
    datasets: DatasetManifest.parse(JSON.parse(readFileSync('.generated/datasets.json', 'utf8'))),
    lessons: lessons.map(({ id, status }) => ({ id, ready: status === 'ready' })),
    questions: questions.map(({ id }) => ({ id, ready: written.has(id) })),
    rows: rows.map(({ id }) => id),
  };
}

const BANK = 'lessons/bank';

/** Ids of the questions that have a file: `q023-latest-event.md` is Q023. */
function writtenQuestions(): ReadonlySet<string> {
  if (!existsSync(BANK)) return new Set();
  const files = readdirSync(BANK, { recursive: true, encoding: 'utf8' });
  return new Set(files.flatMap((file) => /^q\d+(?=.*\.md$)/i.exec(basename(file))?.[0].toUpperCase() ?? []));
}

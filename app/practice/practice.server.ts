import { readFileSync } from 'node:fs';
import type { PracticeContent } from '@/components/practice/practice-content';
import { formatProblems } from '@/lib/lesson/problems';
import { bankOf } from '@/lib/practice/bank';
import { parsePatterns } from '@/lib/practice/patterns';
import { readPlan } from '../catalogue.server';
import { readLesson, readQuestionIds } from '../stored-lessons.server';

const PATTERNS = 'lessons/bank/patterns.yaml';

/** The bank: all planned questions, those marked that the build has stored, and what they train. */
export function readPractice(): PracticeContent {
  const plan = readPlan();
  const planned = new Set(plan.questions.map(({ id }) => id));
  const read = parsePatterns(readFileSync(PATTERNS, 'utf8'), planned);
  if (read.problems.length > 0) throw new Error(formatProblems(PATTERNS, read.problems));
  const questions = readQuestionIds().flatMap((id) => {
    const { lesson, place } = readLesson(id);
    if (place.kind !== 'question') return [];
    const { topic, level, lessons } = place;
    return { id, title: lesson.title, topic, level, minutes: lesson.front.minutes, lessons };
  });
  return {
    bank: bankOf(plan.questions, new Map(questions.map((question) => [question.id, question]))),
    patterns: read.patterns,
    lessons: Object.fromEntries(questions.map(({ id, lessons }) => [id, lessons])),
  };
}

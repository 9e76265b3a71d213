import { useEffect } from 'react';
import { newKey } from '@/lib/core/new-key';
import { type QuestionFacts, sitDown } from '@/lib/practice/commands';
import { openSessionIn, sittingsOf } from '@/lib/practice/journal';
import { currentQuestion } from '@/lib/practice/session';
import { browserJournal } from './browser-journal';
import { useJournal } from './useJournal';

/** In a session the clock of its question starts when the question is opened. */
export function useSessionSitting(facts: QuestionFacts) {
  const { journal } = useJournal();
  const session = openSessionIn(journal);
  const isAsked = session !== undefined && !session.ended && currentQuestion(session) === facts.question;
  const hasSat = sittingsOf(journal).some(
    (sitting) => sitting.session === session?.id && sitting.question === facts.question,
  );
  const begins = isAsked && !hasSat;
  useEffect(() => {
    if (!begins) return;
    const store = browserJournal();
    store.change(sitDown(store.read().journal, facts, newKey(), Date.now()));
  }, [begins, facts]);
}

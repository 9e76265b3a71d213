import { useEffect } from 'react';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { newKey } from '@/lib/core/new-key';
import type { NotebookState } from '@/lib/notebook/state';
import { type QuestionFacts, sitDown } from '@/lib/practice/commands';
import { changeSitting, lastSitting } from '@/lib/practice/journal';
import { readProgress } from '@/lib/practice/progress';
import { noteProgress } from '@/lib/practice/sitting';
import { browserJournal } from './browser-journal';

/** Writes what happens to the open question into its sitting. The first thing that is done to it begins one. */
export function RecordProgress({ facts }: { facts: QuestionFacts }) {
  const notebook = useNotebook();
  useEffect(() => {
    const { store, stored } = notebook;
    const journal = browserJournal();
    function note() {
      const { status, journal: kept } = journal.read();
      if (status === 'loading') return;
      const now = Date.now();
      const state = store.read();
      const sitting = lastSitting(kept, facts.question);
      if (!sitting && hasBegun(state)) journal.change(sitDown(kept, facts, newKey(), now));
      if (!sitting) return;
      journal.change([
        changeSitting(sitting.id, (old) => noteProgress(old, readProgress(stored, state, old.progress), now)),
      ]);
    }
    let noted = store.read();
    const off = store.subscribe(() => {
      const state = store.read();
      const isSame = state.exercises === noted.exercises && state.quizzes === noted.quizzes;
      if (isSame && hasBegun(state) === hasBegun(noted)) return;
      noted = state;
      note();
    });
    void journal.settled().then(note);
    return off;
  }, [notebook, facts]);
  return null;
}

/** Whether the reader has done anything: work brought back is none of it. */
const hasBegun = ({ saved, cells, exercises }: NotebookState) =>
  saved.status === 'saving' ||
  [...cells.values()].some(({ activity }) => activity.status !== 'idle') ||
  [...exercises.values()].some(({ checking }) => checking !== undefined);

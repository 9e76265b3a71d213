import type { PutBack } from '@/lib/notebook/state';

/** What was put back, in a sentence. */
export function putBackWords(what: PutBack): string {
  switch (what.kind) {
    case 'cell':
      return `${what.id} is the lesson’s again.`;
    case 'new-text':
      return `${what.id} has the lesson’s new text.`;
    case 'attempt':
      return `The try is back as the code of ${what.id}.`;
    case 'code':
      return 'All code is the lesson’s again. Answers and tries stay.';
    case 'everything':
      return 'The lesson is as it came: code, answers and tries are gone.';
  }
}

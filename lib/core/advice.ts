import type { Range } from './error';
import type { MistakeId } from './mistakes';

/** What is told beside a result that is no error and seldom meant. `near` is what to write in place of the text at `range`. */
export type Advice = { readonly mistake: MistakeId; readonly range: Range; readonly near?: string | undefined };

import { createStore } from '@/lib/core/store';

/** What a command has to say, shown for a while and announced once. */
export const said = createStore<{ readonly words: string }, { readonly words: string }>({ words: '' }, (_, event) => ({
  words: event.words,
}));

export const say = (words: string) => said.send({ words });

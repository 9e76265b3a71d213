import { type Program, parse } from 'acorn';
import { freeNames } from '../../free-names';
import { isKept } from '../globals';

/** What a pool does not do. `about` is the name in the code that it speaks of. */
export type Refuse = (message: string, about?: string) => Error;

/** The text of an expression that gives a function in another worker. It must name nothing that is not there. */
export function sentText(work: unknown, refuse: Refuse): string {
  if (typeof work !== 'function') throw refuse('A pool is given a function to call: `(chunk) => …`.');
  const read = readFunction(Function.prototype.toString.call(work));
  if (!read) throw refuse('A pool cannot be sent this function: it has no text of its own. Wrap it: `(value) => …`.');
  for (const name of freeNames(read.program)) {
    if (name === '__cell') throw refuse("A pool's workers have no packages: import nothing in the function.", 'import');
    if (isKept(name) && name in globalThis) continue;
    throw refuse(
      `A pool's workers do not know \`${name}\`: only the text of the function goes there, not the names around it. Give it as an argument, or declare it inside the function.`,
      name,
    );
  }
  return read.text;
}

/** A method's text is one only in an object. */
function readFunction(source: string): { readonly text: string; readonly program: Program } | undefined {
  for (const text of [source, `Object.values({${source}})[0]`]) {
    try {
      return { text, program: parse(`(${text})`, { ecmaVersion: 'latest' }) };
    } catch {} // the next may be it
  }
  return undefined;
}

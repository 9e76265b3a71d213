import type { CellError } from '../../../core/error';
import { nearest } from '../../../core/nearest';
import type { Failure, Frame } from '../protocol';
import { inspect } from './inspect';

/** An error whose words are ours already; `about` is the name in the code that it speaks of. */
export class Refused extends Error {
  readonly refusal: CellError;
  readonly about: string | undefined;

  constructor(refusal: CellError, about?: string) {
    super(refusal.message);
    this.refusal = refusal;
    this.about = about;
  }
}

/** `at name (cell.ts:3:9)` in V8, `name@cell.ts:3:9` in Firefox and Safari. */
const FRAME = /^\s*(?:at (?:async )?(?:(.*?) \()?|(.*?)@)(?:.*\/)?([A-Za-z]\w*)\.ts:(\d+):(\d+)\)?$/;

/** The lines of a stack that are in cells. */
function framesOf(stack: string): Frame[] {
  return stack.split('\n').flatMap((text) => {
    const match = FRAME.exec(text);
    if (!match) return [];
    const [, name = match[2] ?? '', , cell = '', line, column] = match;
    return {
      cell,
      name: spoken(name),
      line: Number(line),
      column: Number(column),
    };
  });
}

/** Names from above are found in the scope's proxy, so V8 calls them its methods; a cell's own code is in a function of ours. */
function spoken(name: string): string {
  const own = name.replace(/^Proxy\./, '');
  return /^(eval|anonymous|Object\.eval|async.*)$/.test(own) ? '' : own;
}

const MISSING = /^(?:Can't find variable: )?([\p{ID_Start}$_][\p{ID_Continue}$]*)(?: is not defined)?$/u;

/** What was thrown, as data. `visible` are names that could have been meant, `fields` properties. */
export function failureOf(
  thrown: unknown,
  visible: Iterable<string>,
  fields: () => readonly string[] = () => [],
): Failure {
  try {
    return thrown instanceof Error ? describeError(thrown, visible, fields) : describeThrown(inspect(thrown));
  } catch {
    return describeThrown('[cannot be read]'); // a getter or a proxy of the learner threw
  }
}

const describeThrown = (message: string): Failure => ({ name: 'Thrown', message, frames: [] });

function describeError(thrown: Error, visible: Iterable<string>, fields: () => readonly string[]): Failure {
  const frames = framesOf(String(thrown.stack));
  const name = String(thrown.name);
  const message = `${thrown.message}${networkCause(thrown)}`;
  if (thrown instanceof Refused)
    return { name, message, frames, about: thrown.about, near: thrown.refusal.near, cause: thrown.refusal };
  const about = name === 'ReferenceError' ? MISSING.exec(message)?.[1] : undefined;
  const near = about === undefined ? undefined : nearest(about, visible);
  return {
    name,
    message,
    frames,
    ...(about !== undefined && { about }),
    ...(near !== undefined && near !== about && { near }),
    ...(name === 'TypeError' && { fields: fields() }),
  };
}

/** Why there is no answer: `fetch failed` does not say it. */
function networkCause({ cause }: Error): string {
  return cause instanceof Error && 'code' in cause ? `: ${cause.message}` : '';
}

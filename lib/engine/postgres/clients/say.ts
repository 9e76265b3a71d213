import type { Mistake } from '../../sql/mistake';
import type { Place } from '../../sql-engine';
import { type WireWords, writeBackend } from '../../wire/backend';
import { type RawMessage, readWords, writeWords } from '../../wire/read-backend';
import type { ServerError } from '../boot';
import { clean } from '../statement-error';
import type { World } from '../world';

/** What the server refused, as messages for the client. */
export class RefusedByServer extends Error {
  readonly messages: readonly Uint8Array[];
  constructor(messages: readonly Uint8Array[]) {
    super('refused');
    this.messages = messages;
  }
}

export const sayError = (words: Omit<WireWords, 'severity'>): Uint8Array =>
  writeBackend({ kind: 'error', severity: 'ERROR', ...words });

/** A mistake that the notebook found before the server was asked, in the server's form. */
export function sayMistake({ error }: Mistake, text: string, offset: number): Uint8Array {
  const name = error.range && text.slice(error.range.from, error.range.to);
  const position = error.range && [...text.slice(0, error.range.from)].length + offset + 1;
  if (error.code === 'unknown-table')
    return sayError({ code: '42P01', message: `relation "${name}" does not exist`, position });
  return sayError({ code: '0A000', message: error.message, position });
}

/** What the server said of a statement of ours, on the way to the client's. */
export function sayServerError({ words }: ServerError, world: World): Uint8Array {
  const { sqlstate, message, detail, hint } = words;
  const [said = '', details, hints] = [message, detail, hint].map((part) => part && clean(part, world));
  return sayError({ code: sqlstate, message: said, detail: details, hint: hints });
}

/** What stands in an error or a notice for people: no schemas behind the cells, and places in the whole query. */
export function cleanWords(message: RawMessage, world: World, place: Place, text: string, offset: number): Uint8Array {
  const fields = readWords(message);
  for (const letter of ['M', 'D', 'H', 'W', 'q']) {
    const words = fields.get(letter);
    if (words !== undefined) fields.set(letter, clean(words, world));
  }
  const position = fields.get('P');
  if (position !== undefined && offset > 0) fields.set('P', String(Number(position) + offset));
  if (fields.get('s')?.startsWith(`${world.catalog.world}_`)) fields.set('s', 'public');
  const gone = fields.get('C') === '42809' ? goneName(world, place, text, Number(position ?? 0)) : undefined;
  if (gone !== undefined) {
    fields.set('C', '42P01').set('M', `relation "${gone}" does not exist`);
    fields.delete('D');
  }
  return writeWords(message.letter, fields);
}

/** A table that the cell has dropped: something that no query can read stands in its place. */
function goneName({ catalog }: World, place: Place, text: string, position: number): string | undefined {
  const name = /^"?([^"\s;,()]+)/.exec([...text].slice(position - 1).join(''))?.[1];
  if (name === undefined) return undefined;
  return catalog.find(catalog.schemasOf(place), name)?.kind === 'gone' ? name : undefined;
}

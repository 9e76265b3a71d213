import type { Range } from '../../core/error';
import type { MistakeId } from '../../core/mistakes';
import { nearest } from '../../core/nearest';
import { nearMethod } from './methods';
import type { Failure } from './protocol';
import { CONSTANT, isAbsent, TOO_DEEP, TOO_EARLY } from './words';

/** What a failure of a cell is, and the word in its text that could be another. */
export type Diagnosis = {
  readonly mistake?: MistakeId | undefined;
  readonly range?: Range | undefined;
  readonly near?: string | undefined;
};

/** How V8, Firefox and Safari say that something is read of nothing; the first group is the property or the expression. */
const READ_OF_NOTHING: readonly RegExp[] = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '(.+)'\)$/,
  /^can't access property "?(.+?)"?, .+ is (?:undefined|null)$/,
  /^(?:undefined|null) is not an object \(evaluating '.*?([\p{ID_Start}$_][\p{ID_Continue}$]*)'\)$/u,
];
const DESTRUCTURED =
  /^Cannot destructure property '.+' of '.+' as it is (?:undefined|null)\.$|^(?:undefined|null) has no properties$/;
const NOT_A_FUNCTION = /([\p{ID_Start}$_][\p{ID_Continue}$]*) is not a function/u;
const NOT_ITERABLE = /is not iterable|is not a function or its return value is not iterable|Spread syntax requires/;
const NOT_JSON = /\bJSON\b/;
const BIGINT_IN_JSON = /serialize a BigInt|BigInt value can't be serialized|cannot serialize BigInt/;
const BIGINT = /Cannot mix BigInt|can't convert BigInt to number|Invalid mix of BigInt|Cannot convert a BigInt value/;
const INVALID_DATE = /^(?:Invalid time value|invalid date|Invalid Date)$/;

/** Tells which of the common mistakes a failure is. `at` is where it happened, as far as that is known. */
export function diagnose(failure: Failure, source: string, at: number | undefined): Diagnosis {
  const { name, message, about, cause, fields = [] } = failure;
  if (cause) return { mistake: cause.code === 'not-yours' ? 'name-of-another-cell' : undefined };
  if (name === 'ReferenceError' && about !== undefined) return isAbsent(about) ? {} : { mistake: 'unknown-name' };
  if (TOO_EARLY.test(message)) return { mistake: 'too-early' };
  if (CONSTANT.test(message)) return { mistake: 'constant-assigned' };
  if (TOO_DEEP.test(message)) return { mistake: 'endless-recursion' };
  if (name === 'SyntaxError' && NOT_JSON.test(message)) return { mistake: 'json-unreadable' };
  if (BIGINT_IN_JSON.test(message)) return { mistake: 'bigint-in-json' };
  if (BIGINT.test(message)) return { mistake: 'bigint-mixed' };
  if (name === 'RangeError' && INVALID_DATE.test(message)) return { mistake: 'invalid-date' };
  if (name !== 'TypeError') return {};
  const read = READ_OF_NOTHING.flatMap((pattern) => pattern.exec(message)?.[1] ?? [])[0];
  if (read !== undefined) return readOfNothing(read, fields, source, at ?? 0);
  if (DESTRUCTURED.test(message)) return { mistake: 'undefined-value' };
  if (NOT_ITERABLE.test(message)) return notIterable(message, fields, source, at ?? 0);
  const called = NOT_A_FUNCTION.exec(message)?.[1];
  return called === undefined ? {} : notAFunction(called, message, fields, source, at ?? 0);
}

/** `film.titel.length`: the row has no `titel`; `rows[0].title`: there is no first row. */
function readOfNothing(read: string, fields: readonly string[], source: string, at: number): Diagnosis {
  const pattern = new RegExp(`\\.\\s*(${ID})\\s*[?!]?\\s*\\.\\s*${escaped(read)}(?![\\w$])`, 'dgu');
  const owner = closest(source, pattern, at);
  const near = owner && !fields.includes(owner.word) ? nearest(owner.word, fields) : undefined;
  if (owner && near !== undefined) return { mistake: 'unknown-property', range: owner.range, near };
  return { mistake: 'undefined-value', range: propertyAt(read, source, at) };
}

/** `for (const tag of film.tgas)`. */
function notIterable(message: string, fields: readonly string[], source: string, at: number): Diagnosis {
  const read = new RegExp(`\\.(${ID}) is not iterable`, 'u').exec(message)?.[1];
  const near = read === undefined || fields.includes(read) ? undefined : nearest(read, fields);
  if (read === undefined || near === undefined) return { mistake: 'not-iterable' };
  return { mistake: 'unknown-property', range: propertyAt(read, source, at), near };
}

/** Where a property is read, closest to an offset. */
const propertyAt = (name: string, source: string, at: number) =>
  closest(source, new RegExp(`\\.\\s*(${escaped(name)})(?![\\w$])`, 'dgu'), at)?.range;

function notAFunction(
  called: string,
  message: string,
  fields: readonly string[],
  source: string,
  at: number,
): Diagnosis {
  const owner = new RegExp(`(${ID})\\.${escaped(called)} is not a function`, 'u').exec(message)?.[1];
  const found = closest(source, new RegExp(`\\.\\s*(${escaped(called)})(?![\\w$])`, 'dgu'), at);
  const near = found && nearMethod(owner, called, fields);
  return { mistake: 'not-a-function', ...(near !== undefined && { range: found?.range, near }) };
}

const ID = '[\\p{ID_Start}$_][\\p{ID_Continue}$]*';
const escaped = (text: string) => text.replaceAll(/[^\w]/g, '\\$&');

/** The match whose first group stands closest to an offset. */
function closest(
  source: string,
  pattern: RegExp,
  at: number,
): { readonly word: string; readonly range: Range } | undefined {
  const found = [...source.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? [];
    return from === undefined || to === undefined ? [] : { word: match[1] ?? '', range: { from, to } };
  });
  return found.sort((a, b) => Math.abs(a.range.from - at) - Math.abs(b.range.from - at))[0];
}

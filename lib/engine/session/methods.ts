import { nearest } from '../../core/nearest';

const namesOf = (...values: readonly object[]) => [
  ...new Set(values.flatMap((value) => Object.getOwnPropertyNames(value))),
];

/** Objects of the language whose functions are called by their name. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  Math: namesOf(Math),
  JSON: namesOf(JSON),
  Object: namesOf(Object),
  Number: namesOf(Number),
  Array: namesOf(Array),
  Promise: namesOf(Promise),
  Date: namesOf(Date),
  console: ['log', 'info', 'warn', 'error', 'debug'],
};

/** Methods of the values that data code works with, the commonest kinds first. */
const METHODS = namesOf(
  Array.prototype,
  String.prototype,
  Map.prototype,
  Set.prototype,
  Date.prototype,
  Number.prototype,
  Promise.prototype,
);

/** The method that was most likely meant. None if there is one of this name: then the value is of another kind. */
export function nearMethod(owner: string | undefined, called: string, fields: readonly string[]): string | undefined {
  const own = owner !== undefined && Object.hasOwn(OWNERS, owner) ? OWNERS[owner] : undefined;
  const candidates = own ?? [...METHODS, ...fields];
  const near = nearest(called, candidates);
  return near === called ? undefined : near;
}

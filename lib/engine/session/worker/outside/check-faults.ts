import type { Fault, FaultKind } from '../../../../core/fault';
import { nearest } from '../../../../core/nearest';
import { SERVICE_NAMES } from '../../../../core/service-names';
import { borderError } from '../../border-error';
import { isPlainObject } from '../../infer';
import { Refused } from '../failure';

type Field = { readonly isRight: (value: unknown) => boolean; readonly wanted: string };

const wholeFrom = (least: number): Field => ({
  isRight: (value) => Number.isInteger(value) && Number(value) >= least,
  wanted: `a whole number from ${least} up`,
});
const oneOf = (...values: readonly unknown[]): Field => ({
  isRight: (value) => values.includes(value),
  wanted: values.map((value) => `\`${String(value)}\``).join(' or '),
});

const SERVICE: Field = { isRight: (value) => typeof value === 'string', wanted: 'the name of a service' };
const SCOPED = { service: SERVICE, times: wholeFrom(1), every: wholeFrom(1) };

/** What each fault says of itself besides its kind. */
const FIELDS: Readonly<Record<FaultKind, Readonly<Record<string, Field>>>> = {
  throttled: { ...SCOPED, retryAfterSeconds: wholeFrom(0), retryAfterAs: oneOf('seconds', 'date') },
  failing: { ...SCOPED, status: oneOf(500, 503) },
  slow: { ...SCOPED, milliseconds: wholeFrom(1) },
  'duplicate-events': {},
  'poison-rows': { service: SERVICE, every: wholeFrom(1) },
  crash: { afterCalls: wholeFrom(0) },
};
const KINDS = Object.keys(FIELDS);
const isKind = (kind: unknown): kind is FaultKind => typeof kind === 'string' && Object.hasOwn(FIELDS, kind);

/** The faults that a cell gave, or a refusal that says what is wrong with them. */
export function checkFaults(given: unknown): Fault[] {
  if (!Array.isArray(given))
    throw refused("`faults.set` takes a list of faults: `faults.set([{ kind: 'slow' }])`.", 'set');
  return given.map(checkFault);
}

function checkFault(given: unknown): Fault {
  if (!isPlainObject(given)) throw refused("A fault is an object with its `kind`: `{ kind: 'slow' }`.", 'set');
  const { kind, ...fields } = given;
  if (!isKind(kind)) throw wrongName('fault', kind, KINDS);
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(FIELDS[kind], name) ? FIELDS[kind][name] : undefined;
    if (!field) throw wrongName(`property of the fault \`${kind}\``, name, Object.keys(FIELDS[kind]));
    if (value === undefined) continue;
    if (!field.isRight(value)) throw refused(`\`${name}\` of the fault \`${kind}\` is ${field.wanted}.`, name);
    if (name === 'service' && !SERVICE_NAMES.some((service) => service === value))
      throw wrongName('service', value, SERVICE_NAMES);
  }
  if (kind === 'crash' && given.afterCalls === undefined)
    throw refused('The fault `crash` says after how many calls: `afterCalls: 3`.', 'crash');
  return JSON.parse(JSON.stringify(given)) as Fault; // every field of it was checked
}

const refused = (message: string, about: string) => new Refused(borderError('faults', message), about);

function wrongName(what: string, given: unknown, names: readonly string[]): Refused {
  const name = String(given);
  const near = nearest(name, names);
  const list =
    names.length === 0 ? 'There are none.' : `There are: ${names.map((known) => `\`${known}\``).join(', ')}.`;
  const error = borderError('faults', `There is no ${what} \`${name}\`. ${list}`);
  return new Refused({ ...error, ...(near && { near }) }, name);
}

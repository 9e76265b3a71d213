import type { Code } from 'mdast';
import { nearest } from '../core/nearest';
import { type Attribute, type Info, readInfo, type Word } from './info';
import { startOf } from './markdown';
import { oneOf, type Report, unknownName } from './problems';
import { isRole, LANGUAGES, plain, ROLE_NAMES, ROLES, type Role, VALUES, withArticle } from './roles';
import { Id, type Span } from './schema';
import type { Place, Source } from './source';

/** A live fence: `language role id key=value …`, and its body. */
export type Fence = {
  readonly language: string;
  readonly role: Role;
  /** For an approach or a wrong answer `exercise.name`. */
  readonly id: string;
  readonly idPlace: Place;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly place: Place;
  readonly end: Place;
  readonly body: string;
  readonly bodyLine: number;
  /** Where the body stands. */
  readonly at: Span;
};

export const OPENING = /^( {0,3})(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/;

/** Whether a fence says more than its language. */
export const isAlive = (node: Code) => Boolean(node.meta);

/** Reads a fence that stands at the top level of the file. Where a word is misspelt, the nearest is taken. */
export function readFence(node: Code, source: Source, report: Report): Fence | undefined {
  const place = startOf(node);
  const [, indent = '', marks = '', text = ''] = OPENING.exec(source.lines[place.line - 1] ?? '') ?? [];
  if (indent) report(place, 'a live fence begins at the start of its line: remove the spaces before it');
  const infoColumn = (source.lines[place.line - 1] ?? '').indexOf(text, indent.length + marks.length) + 1;
  const info = readInfo(text, { line: place.line, column: infoColumn }, report);
  const [language, role, id, surplus] = info.words;
  if (!language || !role) {
    report(place, 'a live fence begins with its language, its role and its id: ```sql cell orders');
    return;
  }
  const readRole = recover('role', role, ROLE_NAMES, report);
  if (!readRole || !isRole(readRole)) return;
  const readLanguage = LANGUAGES.some((known) => known === language.text)
    ? language.text
    : recover('language', language, ROLES[readRole].languages, report);
  if (!readLanguage) return;
  if (!ROLES[readRole].languages.some((known) => known === readLanguage)) {
    report(
      language.place,
      `${withArticle(readRole)} is not written in \`${readLanguage}\`: write ${oneOf(ROLES[readRole].languages)}`,
    );
    return;
  }
  if (!id) {
    report(place, `this ${plain(readRole)} has no id: write \`${readLanguage} ${readRole} name\``);
    return;
  }
  if (surplus) report(surplus.place, `\`${surplus.text}\` has no value: write \`key=value\`, with spaces in "quotes"`);
  checkId(id, readRole, report);
  const count = node.value === '' ? closingLine(node) - place.line - 1 : node.value.split('\n').length;
  const bodyLine = place.line + 1;
  const lastLine = bodyLine + count - 1;
  const last = { line: lastLine, column: (source.lines[lastLine - 1] ?? '').length + 1 };
  const from = { line: bodyLine, column: 1 };
  return {
    language: readLanguage,
    role: readRole,
    id: id.text,
    idPlace: id.place,
    attributes: readAttributes(info, readRole, readLanguage, report),
    place,
    end: node.position?.end ?? place,
    body: source.lines.slice(bodyLine - 1, lastLine).join('\n'),
    bodyLine,
    at: source.span(from, count > 0 ? last : from),
  };
}

const closingLine = (node: Code) => node.position?.end.line ?? 0;

function recover(what: string, word: Word, names: readonly string[], report: Report): string | undefined {
  if (names.includes(word.text)) return word.text;
  report(word.place, unknownName(what, word.text, names));
  return nearest(word.text, names);
}

function checkId(id: Word, role: Role, report: Report) {
  const isNamed = role === 'approach' || role === 'wrong';
  const parts = id.text.split('.');
  if (isNamed && parts.length !== 2) {
    report(id.place, `the id of ${withArticle(role)} is \`exercise.name\`, not \`${id.text}\``);
  } else if (!(isNamed ? parts : [id.text]).every((part) => Id.safeParse(part).success)) {
    report(id.place, `\`${id.text}\` is no id: small letters, digits and _, beginning with a letter`);
  }
}

function readAttributes({ attributes }: Info, role: Role, language: string, report: Report) {
  const read = new Map<string, Attribute>();
  const known: readonly string[] = ROLES[role].attributes;
  for (const attribute of attributes) {
    const { name, value, place } = attribute;
    const values = VALUES[name];
    if (!known.includes(name)) report(place, unknownName('attribute', name, known));
    else if (read.has(name)) report(place, `\`${name}\` stands here twice: leave one`);
    else if (name === 'engine' && language !== 'sql' && role !== 'quiz') report(place, `\`${name}\` is for sql fences`);
    else if (value === '') report(place, `\`${name}\` must not be empty`);
    else if (values && !values.includes(value)) {
      const drop = name === 'chart' ? '' : ', or leave it out';
      report(place, `\`${name}=${value}\` is unknown: write ${oneOf(values.map((each) => `${name}=${each}`))}${drop}`);
    }
    if (known.includes(name)) read.set(name, attribute);
  }
  return read;
}

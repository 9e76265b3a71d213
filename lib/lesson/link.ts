import type { Known } from './known';
import { oneOf, unknownName } from './problems';

/** A link inside the site is checked against what the lesson knows; `anchors` are the headings and ids of its own file. */
export type LinkContext = { readonly known?: Known | undefined; readonly anchors: ReadonlySet<string> };

const OUTSIDE = /^(https?:\/\/[^/\s]|mailto:[^\s])/i;
const SECTIONS = ['lessons', 'practice', 'author', 'progress'];

/** What is wrong with the address of a link, if anything. */
export function linkProblem(url: string, { known, anchors }: LinkContext): string | undefined {
  if (OUTSIDE.test(url)) return;
  if (url === '') return 'this link has no address';
  if (url.startsWith('#')) {
    const anchor = url.slice(1);
    return anchors.has(anchor) ? undefined : unknownName('place in this file', anchor, anchors);
  }
  if (url.startsWith('./')) return fileProblem(url, known);
  const [, section = '', name = '', rest = ''] = /^\/([^/#?]*)\/?([^/#?]*)(.*)$/.exec(url) ?? [];
  if (url === '/') return;
  if (!section)
    return `a link goes to http, https, mailto or inside the site (\`/lessons/…\`, \`#…\`), not to \`${url}\``;
  if (!SECTIONS.includes(section)) return unknownName('part of the site', section, SECTIONS);
  if (!/^\/?(#.*)?$/.test(rest)) return `a link to ${oneOf([`/${section}/${name}/`])} ends there, or with \`#…\``;
  if (!known || name === '') return;
  if (section === 'lessons' && !known.lessons.has(name)) return unknownName('lesson', name, known.lessons);
  if (section === 'practice' && !known.questions.has(name)) return unknownName('question', name, known.questions);
  return;
}

/** What is wrong with the address of an image, if anything. */
export function imageProblem(url: string, known: Known | undefined): string | undefined {
  if (!url.startsWith('./')) return `an image lies beside the lesson: write \`./name.svg\`, not \`${url}\``;
  return fileProblem(url, known);
}

function fileProblem(url: string, known: Known | undefined): string | undefined {
  if (url.includes('..')) return `\`${url}\` leaves the lesson's folder`;
  return known && !known.files.has(url) ? unknownName('file', url, known.files) : undefined;
}

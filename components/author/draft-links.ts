import type { LinkTo } from '@/components/prose/LinkContext';
import type { DraftFile } from '@/lib/authoring/draft';
import { IMAGES } from '@/lib/authoring/file-names';
import { lessonPath, questionPath, sitePath } from '@/lib/core/site-path';
import type { AuthorLibrary } from './library';

const base64 = (bytes: Uint8Array) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

/** A picture as an address of its own: opened by itself, it belongs to no site. */
function pictureOf({ name, bytes }: DraftFile): readonly (readonly [string, string])[] {
  const type = IMAGES[name.split('.').at(-1) ?? ''];
  return type === undefined ? [] : [[`./${name}`, `data:${type};base64,${base64(bytes)}`]];
}

/** Where the links and pictures of a draft lead. Files beside it are shown, and are no pages of this site. */
export function draftLinks(library: AuthorLibrary, files: readonly DraftFile[]): LinkTo {
  const pictures = new Map(files.flatMap(pictureOf));
  const ready = new Set([...library.lessons, ...library.questions].flatMap(({ id, ready }) => (ready ? id : [])));
  return (url) => {
    if (url.startsWith('./')) {
      const href = pictures.get(url);
      return href === undefined ? undefined : { href };
    }
    if (url.startsWith('#')) return { href: url };
    const lesson = /^\/lessons\/([^/#]+)\/?(?:#(.*))?$/.exec(url);
    if (lesson?.[1]) return { href: lessonPath(lesson[1], lesson[2]), coming: !ready.has(lesson[1]) };
    const question = /^\/practice\/(Q\d+)\/?$/.exec(url);
    if (question?.[1]) return { href: questionPath(question[1]), coming: !ready.has(question[1]) };
    return url.startsWith('/') ? { href: sitePath(`/${url.slice(1)}`) } : { href: url, foreign: true };
  };
}

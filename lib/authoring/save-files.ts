import { zip } from '../core/zip/zip';
import type { DraftFile } from './draft';
import { fileNameOf } from './open-files';

export type SavedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };

/** The one file a draft is saved as: its text, or with files beside it the folder of the lesson as a zip. */
export function fileToSave(text: string, files: readonly DraftFile[]): SavedFile {
  const bytes = new TextEncoder().encode(text);
  const name = fileNameOf(text);
  if (files.length === 0) return { name, bytes, type: 'text/markdown' };
  const folder = name.slice(0, -'.md'.length);
  const entries = [{ name: 'lesson.md', bytes }, ...files].map((file) => ({ ...file, name: `${folder}/${file.name}` }));
  return { name: `${folder}.zip`, bytes: zip(entries), type: 'application/zip' };
}

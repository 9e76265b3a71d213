import type { SavedFile } from '@/lib/authoring/save-files';

/** Gives a file to the reader, as a download. */
export function download({ name, bytes, type }: SavedFile): void {
  const href = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

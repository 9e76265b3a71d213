import type { Place } from '../../sql-engine';

/** What a file held at one time. It never changes: writing the file again makes another. */
export type FileVersion = { readonly name: string; readonly number: number; readonly bytes: Uint8Array };

const LESSON: unique symbol = Symbol('the lesson');
type Owner = string | typeof LESSON;

/** The files of one database: those that came with the lesson, and those that each cell wrote. */
export class StoredFiles {
  readonly #files = new Map<Owner, Map<string, FileVersion | 'gone'>>();
  #last = 0;

  /** What something held that is no file of the notebook: nobody sees it by its name. */
  passing(name: string, bytes: Uint8Array): FileVersion {
    return { name, number: ++this.#last, bytes };
  }

  /** A file that came with the lesson. */
  put(name: string, bytes: Uint8Array): FileVersion {
    return this.#keep(LESSON, name, bytes);
  }

  /** A file that came with the lesson goes. */
  takeOut(name: string): void {
    this.#files.get(LESSON)?.delete(name);
  }

  /** A file that a cell wrote: cells above keep theirs of that name. */
  write(cell: string, name: string, bytes: Uint8Array): FileVersion {
    return this.#keep(cell, name, bytes);
  }

  /** The same bytes stay the same version: what was read of them is still known. */
  #keep(owner: Owner, name: string, bytes: Uint8Array): FileVersion {
    const files = this.#files.get(owner) ?? new Map<string, FileVersion | 'gone'>();
    const before = files.get(name);
    if (before && before !== 'gone' && isSame(before.bytes, bytes)) return before;
    const version = { name, number: ++this.#last, bytes };
    this.#files.set(owner, files.set(name, version));
    return version;
  }

  /** Takes a file out of the sight of a cell and those below it. */
  remove(cell: string, name: string): void {
    const files = this.#files.get(cell) ?? new Map<string, FileVersion | 'gone'>();
    files.delete(name);
    const stillThere = this.#owners({ cell, above: [...this.#cells()] }).some((owner) =>
      this.#files.get(owner)?.has(name),
    );
    if (stillThere) files.set(name, 'gone');
    this.#files.set(cell, files);
  }

  *#cells() {
    for (const owner of this.#files.keys()) if (typeof owner === 'string') yield owner;
  }

  #owners = ({ cell, above }: Place): readonly Owner[] => [cell, ...above, LESSON];

  /** What a place can see, by name: of several files of a name the nearest. */
  visible(place: Place): ReadonlyMap<string, FileVersion> {
    return merged(this.#owners(place).map((owner) => this.#files.get(owner)));
  }

  /** What only the cells above, or the lesson, give to a place. */
  fromAbove({ above }: Place): ReadonlyMap<string, FileVersion> {
    const owners: readonly Owner[] = [...above, LESSON];
    return merged(owners.map((owner) => this.#files.get(owner)));
  }

  /** The names that a cell wrote itself. */
  writtenBy(cell: string): readonly string[] {
    return [...(this.#files.get(cell) ?? [])].flatMap(([name, file]) => (file === 'gone' ? [] : name));
  }

  /** All files; of several of a name the one that was written last. */
  all(): readonly (FileVersion & { readonly cell?: string | undefined })[] {
    const last = new Map<string, FileVersion & { readonly cell?: string | undefined }>();
    for (const [owner, files] of this.#files)
      for (const file of files.values())
        if (file !== 'gone' && file.number > (last.get(file.name)?.number ?? 0))
          last.set(file.name, { ...file, ...(typeof owner === 'string' && { cell: owner }) });
    return [...last.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  isCurrent({ number }: FileVersion): boolean {
    for (const files of this.#files.values())
      for (const file of files.values()) if (file !== 'gone' && file.number === number) return true;
    return false;
  }

  forget(cell: string): void {
    this.#files.delete(cell);
  }
}

function merged(nearestFirst: readonly (ReadonlyMap<string, FileVersion | 'gone'> | undefined)[]) {
  const seen = new Map<string, FileVersion | 'gone'>();
  for (const files of nearestFirst) for (const [name, file] of files ?? []) if (!seen.has(name)) seen.set(name, file);
  return new Map([...seen].flatMap(([name, file]) => (file === 'gone' ? [] : [[name, file] as const])));
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const TYPES = /(^|\n)\s*(?:import|export) type [^;]*;/g;

/** Every file of ours that a page loads from an entry, with the file that asks for it. */
function loadedFrom(entry: string): ReadonlyMap<string, string | undefined> {
  const loaded = new Map<string, string | undefined>();
  const visit = (file: string, from?: string) => {
    if (loaded.has(file)) return;
    loaded.set(file, from);
    for (const [, fixed, dynamic] of readFileSync(file, 'utf8').replace(TYPES, '$1').matchAll(IMPORT)) {
      const target = fixed ?? dynamic ?? '';
      const path = target.startsWith('@/')
        ? target.slice(2)
        : target.startsWith('.')
          ? join(dirname(file), target)
          : '';
      const found =
        path && [path, `${path}.ts`, `${path}.tsx`].find((each) => /\.tsx?$/.test(each) && existsSync(each));
      if (found) visit(found, file);
    }
  };
  visit(entry);
  return loaded;
}

/** "a ← b ← c": how a file came to be loaded. */
function wayTo(file: string, loaded: ReadonlyMap<string, string | undefined>): string {
  const from = loaded.get(file);
  return from === undefined ? file : `${file} ← ${wayTo(from, loaded)}`;
}

test('what reads Markdown and YAML is not loaded by the page of a lesson', () => {
  const loaded = loadedFrom('components/lesson/LessonPage.tsx');
  const readers = ['lib/lesson/parse.ts', 'lib/lesson/markdown.ts', 'lib/lesson/yaml.ts'];
  expect(loaded.size).toBeGreaterThan(100);
  expect(readers.filter((file) => loaded.has(file)).map((file) => wayTo(file, loaded))).toEqual([]);
});

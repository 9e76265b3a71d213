import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const LIBRARY = [
  'core',
  'lesson',
  'engine',
  'datasets',
  'cloud',
  'kernel',
  'storage',
  'notebook',
  'practice',
  'authoring',
  'workbook',
  'backup',
].map((name) => `lib/${name}`);

/** Who may import whom, lowest layer first. A folder may always import itself; scripts, bench and e2e may import all. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'lib/core': [],
  'lib/lesson': ['lib/core'],
  'lib/engine': ['lib/core'],
  'lib/datasets': ['lib/core'],
  'lib/cloud': ['lib/core', 'lib/engine', 'lib/datasets'],
  'lib/kernel': ['lib/core', 'lib/lesson', 'lib/engine', 'lib/datasets', 'lib/cloud'],
  'lib/storage': ['lib/core'],
  'lib/notebook': ['lib/core', 'lib/lesson', 'lib/engine', 'lib/datasets', 'lib/cloud', 'lib/kernel', 'lib/storage'],
  'lib/practice': ['lib/core', 'lib/lesson', 'lib/kernel', 'lib/notebook', 'lib/storage'],
  'lib/authoring': [
    'lib/core',
    'lib/lesson',
    'lib/engine',
    'lib/datasets',
    'lib/kernel',
    'lib/notebook',
    'lib/storage',
  ],
  'lib/workbook': ['lib/core', 'lib/lesson', 'lib/engine', 'lib/datasets', 'lib/kernel', 'lib/notebook', 'lib/storage'],
  'lib/backup': ['lib/core', 'lib/storage', 'lib/notebook', 'lib/practice', 'lib/authoring', 'lib/workbook'],
  components: LIBRARY,
  app: ['components', ...LIBRARY],
};
const TOOLS = ['scripts', 'bench', 'e2e'];
/** Libraries that are a language of their own, at home in more than one folder. */
const EVERYWHERE = ['zod', 'react', 'react-dom', 'next', 'fast-check'];
const LONGEST_FILE = 250;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const isSource = (file: string) => /\.tsx?$/.test(file);
/** Tests, and what only tests use. */
const isTest = (file: string) => /\.test\.tsx?$|\/(?:testing|contract)\//.test(file);

const sources = [...['app', 'components', 'lib'], ...TOOLS]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => isSource(path));

const textOf = (file: string) => readFileSync(file, 'utf8');
/** Types leave no import behind when a file runs. */
const runtimeOnly = (text: string) =>
  text.replace(/(^|\n)\s*(?:import|export) type [^;]*;/g, '$1').replaceAll(/typeof import\([^)]*\)/g, '');
const importsOf = (file: string) =>
  [...textOf(file).matchAll(IMPORT)].map(([, from, dynamic]) => from ?? dynamic ?? '');

/** The file of ours that an import in `file` means, without its extension; undefined for a library. */
function ownPath(file: string, target: string): string | undefined {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? join(dirname(file), target).replaceAll('\\', '/') : undefined;
}
const layerOf = (path: string) => Object.keys(LAYERS).find((layer) => path.startsWith(`${layer}/`));

test('imports go downwards only', () => {
  const upwards = sources
    .filter((file) => !isTest(file) && layerOf(file))
    .flatMap((file) =>
      importsOf(file)
        .map((target) => ownPath(file, target))
        .filter((path) => path !== undefined && !path.startsWith('.generated/'))
        .map((path) => ({ file, path: path ?? '', from: layerOf(file) ?? '', to: layerOf(path ?? '') }))
        .filter(({ from, to }) => from !== to && !(to && LAYERS[from]?.includes(to)))
        .map(({ path }) => `${file} imports ${path}`),
    );
  expect(upwards).toEqual([]);
});

test('no engine knows another: what they share stands beside them', () => {
  const ENGINES = ['duckdb', 'postgres', 'session'].map((name) => `lib/engine/${name}/`);
  const engineIn = (path: string) => ENGINES.find((folder) => path.startsWith(folder));
  const across = sources
    .filter((file) => file.startsWith('lib/engine/') && !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .map((target) => ownPath(file, target) ?? '')
        .filter((path) => engineIn(path) !== undefined && engineIn(path) !== engineIn(file))
        .map((path) => `${file} imports ${path}`),
    );
  expect(across).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const files = new Set(sources);
  const resolve = (path: string) => [path, `${path}.ts`, `${path}.tsx`].find((name) => files.has(name));
  const targets = (file: string) => importsOf(file).flatMap((target) => resolve(ownPath(file, target) ?? '') ?? []);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) for (const target of targets(file)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test('a library is imported in one folder only', () => {
  const folders = new Map<string, Set<string>>();
  for (const file of sources.filter((path) => !isTest(path) && layerOf(path)))
    for (const [, from, dynamic] of runtimeOnly(textOf(file)).matchAll(IMPORT)) {
      const target = from ?? dynamic ?? '';
      const library = /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '';
      if (ownPath(file, target) || target.startsWith('node:') || EVERYWHERE.includes(library)) continue;
      const folder = file.split('/').slice(0, 2).join('/');
      folders.set(library, (folders.get(library) ?? new Set()).add(folder));
    }
  const spread = [...folders].filter(([, { size }]) => size > 1).map(([library, places]) => [library, ...places]);
  expect(spread).toEqual([]);
});

test('React stays out of lib', () => {
  const react = /^(react|next)(-|\/|$)/;
  expect(
    sources.filter((file) => file.startsWith('lib/') && importsOf(file).some((target) => react.test(target))),
  ).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = sources.map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }));
  expect(long.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
});

test('nothing is postponed, silenced or left out', () => {
  // Written in two halves, so that this file does not find itself.
  const words = [
    'TO' + 'DO',
    'FIX' + 'ME',
    '@ts-' + '(?:ignore|expect-error|nocheck)',
    'biome-' + 'ignore',
    'eslint-' + 'disable',
  ];
  const forms = ['\\b(?:test|it|describe)\\.' + '(?:skip|only|todo)\\b'];
  const forbidden = new RegExp([...words, ...forms].join('|'));
  const found = sources.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (forbidden.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

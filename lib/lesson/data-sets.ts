import { type Report, unknownName } from './problems';
import { AS_WRITTEN, SHOWN } from './reserved';
import type { Check } from './schema';
import type { Place } from './source';

const TEST =
  /(?<![\w$.])(?:test|property)(?:\.\w+)?\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g;

/** Where a wrong answer may show: the names of a check's data sets, tests, mutants or points. */
export function namesOf(check: Check): string[] {
  switch (check.kind) {
    case 'rows':
      return [SHOWN, ...check.variants.map(({ name }) => name)];
    case 'calls':
      return check.variants.map(({ name }) => name);
    case 'mutants':
      return [AS_WRITTEN, ...check.mutants.map(({ name }) => name)];
    case 'sql':
      return [SHOWN];
    case 'ts':
      return [...check.code.matchAll(TEST)].map(([, single, double, back]) =>
        (single ?? double ?? back ?? '').replaceAll(/\\(.)/g, '$1'),
      );
    case 'rubric':
      return check.points.map(({ id }) => id);
  }
}

export function checkDataSets(
  exercise: string,
  checks: readonly Check[],
  wrongs: readonly { on: string; onPlace: Place | undefined }[],
  report: Report,
) {
  const seen = new Set<string>();
  for (const check of checks) {
    const named =
      check.kind === 'rows' || check.kind === 'calls' ? check.variants : check.kind === 'mutants' ? check.mutants : [];
    for (const { name, at } of named) {
      if (seen.has(name)) report(at, `the name \`${name}\` is taken by another check of \`${exercise}\``);
      seen.add(name);
    }
  }
  const names = new Set(checks.flatMap(namesOf));
  for (const { on, onPlace } of wrongs) {
    if (onPlace && !names.has(on)) report(onPlace, unknownName(`place for \`on=\``, on, names));
  }
}

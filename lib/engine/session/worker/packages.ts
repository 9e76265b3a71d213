import { nearest } from '../../../core/nearest';
import { borderError } from '../border-error';
import type { PackageName } from '../packages';
import { evaluateScript } from './evaluate-script';
import { Refused } from './failure';

export type Exports = Readonly<Record<string, unknown>>;

/** The packages that the page has brought, each evaluated when it is first used. They see `console`. */
export function createPackages(console: object) {
  const texts = new Map<PackageName, string>();
  const loaded = new Map<PackageName, Exports>();
  const evaluate = evaluatedWith(console, (name) => load(name));

  function load(name: PackageName): Exports | undefined {
    const text = texts.get(name);
    if (text === undefined) return undefined;
    const exports = loaded.get(name) ?? evaluate(text);
    loaded.set(name, exports);
    return exports;
  }

  return {
    /** `text` is an expression that gives the package's exports. */
    provide: (name: PackageName, text: string) => texts.set(name, text),
    load,
  };
}

export type Packages = ReturnType<typeof createPackages>;

type Require = (name: PackageName) => Exports | undefined;

/** Globals are taken from packages as they are from cells. What one needs of another it gets by `require`. */
function evaluatedWith(console: object, require: Require) {
  return (text: string) => {
    const evaluated = evaluateScript(`(function(console,require){return ${text}\n})`);
    return (evaluated as (console: object, require: Require) => Exports)(console, require);
  };
}

/** The exports of a package, which must have those that are `needed`. */
export function takeFrom(name: string, exports: Exports, needed: readonly string[]): Exports {
  for (const wanted of needed) {
    if (wanted in exports) continue;
    const near = nearest(wanted, Object.keys(exports));
    throw new Refused(
      { ...borderError('import', `\`${name}\` exports no \`${wanted}\`.`), ...(near && { near }) },
      wanted,
    );
  }
  return exports;
}

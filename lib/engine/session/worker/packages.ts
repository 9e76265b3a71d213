import { nearest } from '../../../core/nearest';
import { borderError } from '../border-error';
import type { PackageName } from '../packages';
import { evaluateScript } from './evaluate-script';
import { Refused } from './failure';

export type Exports = Readonly<Record<string, unknown>>;

/** The packages that the page has brought, each evaluated when it is first used. */
export function createPackages() {
  const texts = new Map<PackageName, string>();
  const loaded = new Map<PackageName, Exports>();
  return {
    /** `text` is an expression that gives the package's exports. */
    provide: (name: PackageName, text: string) => texts.set(name, text),
    load(name: PackageName): Exports | undefined {
      const text = texts.get(name);
      if (text === undefined) return undefined;
      const exports = loaded.get(name) ?? (evaluateScript(text) as Exports);
      loaded.set(name, exports);
      return exports;
    },
  };
}

export type Packages = ReturnType<typeof createPackages>;

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

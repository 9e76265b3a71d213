import { packageTexts } from 'millrace:packages';
import { nearest } from '../../../core/nearest';
import { borderError } from '../border-error';
import { evaluateScript } from './evaluate-script';
import { Refused } from './failure';

type Exports = Readonly<Record<string, unknown>>;

const loaded = new Map<string, Exports>();

/** The exports of an offered package, evaluated when it is first imported. */
export function loadPackage(name: string): Exports {
  const exports = loaded.get(name) ?? (evaluateScript(packageTexts[name] ?? '') as Exports);
  loaded.set(name, exports);
  return exports;
}

/** The exports of a package, which must have those that are `needed`. */
export function takeFrom(name: string, needed: readonly string[]): Exports {
  const exports = loadPackage(name);
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

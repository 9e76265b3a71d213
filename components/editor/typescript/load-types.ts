import { z } from 'zod';
import type { ScopeEntry } from '../scope';
import { type LanguageService, openLanguageService } from './language-service';
import { type PackageTypes, packageTypesIn } from './package-types';

const Files = z.record(z.string(), z.string());

async function fetchFiles(url: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the types of the editor could not be loaded: ${answer.status}`);
  return Files.parse(await answer.json());
}

/** Work that is done once, and again after a failure. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((reason: unknown) => {
      done = undefined;
      throw reason;
    });
    return done;
  };
}

/** Loads the types that every cell needs when first asked, and those of a large package when code of the page imports it. */
export function createTypesLoader(url: string, urls: Readonly<Record<PackageTypes, string>>) {
  const open = once(async () => openLanguageService(await fetchFiles(url)));
  const bring = new Map<PackageTypes, () => Promise<void>>();
  let around = '';

  function bringer(service: LanguageService, name: PackageTypes) {
    const known = bring.get(name) ?? once(async () => service.add(await fetchFiles(urls[name])));
    bring.set(name, known);
    return known();
  }

  return {
    async update(entries: readonly ScopeEntry[]): Promise<void> {
      around = entries.map((entry) => (entry.kind === 'ts' ? entry.code : '')).join('\n');
      (await open()).update(entries);
    },
    /** What `code` itself imports must be there. */
    async serviceFor(code: string): Promise<LanguageService> {
      const service = await open();
      await Promise.allSettled(packageTypesIn(around).map((name) => bringer(service, name)));
      await Promise.all(packageTypesIn(code).map((name) => bringer(service, name)));
      return service;
    },
  };
}

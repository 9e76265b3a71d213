import { z } from 'zod';
import { serve } from '@/lib/engine/rpc';
import type { ScopeEntry } from '../scope';
import type { CellCompletion, CellDefinition, CellFormatting, CellHover, CellProblem, CellSignature } from './answers';
import { type LanguageService, openLanguageService } from './language-service';

export type TypesApi = {
  update(entries: readonly ScopeEntry[]): Promise<void>;
  problems(id: string, code: string): Promise<readonly CellProblem[]>;
  completions(id: string, code: string, offset: number): Promise<readonly CellCompletion[]>;
  detail(id: string, code: string, offset: number, name: string): Promise<CellHover | undefined>;
  hover(id: string, code: string, offset: number): Promise<CellHover | undefined>;
  signature(id: string, code: string, offset: number): Promise<CellSignature | undefined>;
  definition(id: string, code: string, offset: number): Promise<CellDefinition | undefined>;
  format(id: string, code: string): Promise<CellFormatting>;
};

const Files = z.record(z.string(), z.string());
const Start = z.object({ files: z.url() });

/** Loads once, and again after a failure. */
function createLoader(url: string): () => Promise<LanguageService> {
  let service: Promise<LanguageService> | undefined;
  async function load() {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`the types of the editor could not be loaded: ${answer.status}`);
    return openLanguageService(Files.parse(await answer.json()));
  }
  return () => {
    service ??= load().catch((reason: unknown) => {
      service = undefined;
      throw reason;
    });
    return service;
  };
}

self.addEventListener('message', ({ data, ports: [port] }) => {
  if (!port) return;
  const load = createLoader(Start.parse(data).files);
  const api: TypesApi = {
    update: async (...args) => (await load()).update(...args),
    problems: async (...args) => (await load()).problems(...args),
    completions: async (...args) => (await load()).completions(...args),
    detail: async (...args) => (await load()).detail(...args),
    hover: async (...args) => (await load()).hover(...args),
    signature: async (...args) => (await load()).signature(...args),
    definition: async (...args) => (await load()).definition(...args),
    format: async (...args) => (await load()).format(...args),
  };
  serve(api, port);
});

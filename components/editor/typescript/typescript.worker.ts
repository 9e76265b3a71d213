import { z } from 'zod';
import { serve } from '@/lib/engine/rpc';
import type { ScopeEntry } from '../scope';
import type { CellCompletion, CellHover, CellProblem, CellSignature } from './answers';
import { openLanguageService } from './language-service';

export type TypesApi = {
  update(entries: readonly ScopeEntry[]): Promise<void>;
  problems(id: string, code: string): Promise<readonly CellProblem[]>;
  completions(id: string, code: string, offset: number): Promise<readonly CellCompletion[]>;
  detail(id: string, code: string, offset: number, name: string): Promise<CellHover | undefined>;
  hover(id: string, code: string, offset: number): Promise<CellHover | undefined>;
  signature(id: string, code: string, offset: number): Promise<CellSignature | undefined>;
};

const Files = z.record(z.string(), z.string());
const Start = z.object({ files: z.url() });

async function loadService(url: string) {
  return openLanguageService(Files.parse(await (await fetch(url)).json()));
}

self.addEventListener('message', ({ data, ports: [port] }) => {
  if (!port) return;
  const service = loadService(Start.parse(data).files);
  const api: TypesApi = {
    update: async (...args) => (await service).update(...args),
    problems: async (...args) => (await service).problems(...args),
    completions: async (...args) => (await service).completions(...args),
    detail: async (...args) => (await service).detail(...args),
    hover: async (...args) => (await service).hover(...args),
    signature: async (...args) => (await service).signature(...args),
  };
  serve(api, port);
});

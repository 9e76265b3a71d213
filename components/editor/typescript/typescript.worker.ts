import { z } from 'zod';
import { serve } from '@/lib/engine/rpc';
import type { ScopeEntry } from '../scope';
import type { CellCompletion, CellDefinition, CellFormatting, CellHover, CellProblem, CellSignature } from './answers';
import { createTypesLoader } from './load-types';
import { PACKAGE_TYPES_NAMES } from './package-types';

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

const Start = z.object({ files: z.url(), packages: z.record(z.enum(PACKAGE_TYPES_NAMES), z.url()) });

self.addEventListener('message', ({ data, ports: [port] }) => {
  if (!port) return;
  const { files, packages } = Start.parse(data);
  const { update, serviceFor } = createTypesLoader(files, packages);
  const api: TypesApi = {
    update,
    problems: async (id, code) => (await serviceFor(code)).problems(id, code),
    completions: async (id, code, ...rest) => (await serviceFor(code)).completions(id, code, ...rest),
    detail: async (id, code, ...rest) => (await serviceFor(code)).detail(id, code, ...rest),
    hover: async (id, code, ...rest) => (await serviceFor(code)).hover(id, code, ...rest),
    signature: async (id, code, ...rest) => (await serviceFor(code)).signature(id, code, ...rest),
    definition: async (id, code, ...rest) => (await serviceFor(code)).definition(id, code, ...rest),
    format: async (id, code) => (await serviceFor('')).format(id, code),
  };
  serve(api, port);
});

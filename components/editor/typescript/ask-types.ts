import { type Client, connect } from '@/lib/engine/rpc';
import type { EditorScope, ScopeEntry } from '../scope';
import type { PackageTypes } from './package-types';
import type { TypesApi } from './typescript.worker';

let client: Client<TypesApi> | undefined;
let sent: readonly ScopeEntry[] | undefined;

/** The address that a bundler gives a file may be without its origin. */
const absolute = (url: URL) => new URL(url, location.href).href;

function startWorker(): Client<TypesApi> {
  const worker = new Worker(new URL('./typescript.worker.ts', import.meta.url), { type: 'module' });
  const files = new URL('../../../.generated/editor-types.json', import.meta.url);
  const packages: Readonly<Record<PackageTypes, URL>> = {
    arquero: new URL('../../../.generated/editor-types/arquero.json', import.meta.url),
    aws: new URL('../../../.generated/editor-types/aws.json', import.meta.url),
    parquet: new URL('../../../.generated/editor-types/parquet.json', import.meta.url),
    pg: new URL('../../../.generated/editor-types/pg.json', import.meta.url),
  };
  const { port1, port2 } = new MessageChannel();
  const hrefs = Object.fromEntries(Object.entries(packages).map(([name, url]) => [name, absolute(url)]));
  worker.postMessage({ files: absolute(files), packages: hrefs }, [port2]);
  return connect<TypesApi>(port1);
}

async function send(to: Client<TypesApi>, entries: readonly ScopeEntry[]): Promise<void> {
  sent = entries;
  try {
    await to.call('update', entries);
  } catch {
    sent = undefined; // the question that follows fails with the reason
  }
}

/** TypeScript's answers about cells of `scope`. One worker serves the page; it starts when first asked. */
export function typesOf(scope: EditorScope): Omit<TypesApi, 'update'> {
  const ask = () => {
    client ??= startWorker();
    const entries = scope.read();
    if (sent !== entries) void send(client, entries);
    return client;
  };
  return {
    problems: (...args) => ask().call('problems', ...args),
    completions: (...args) => ask().call('completions', ...args),
    detail: (...args) => ask().call('detail', ...args),
    hover: (...args) => ask().call('hover', ...args),
    signature: (...args) => ask().call('signature', ...args),
    definition: (...args) => ask().call('definition', ...args),
    format: (...args) => ask().call('format', ...args),
  };
}

import type { SqlStatement } from '../../core/sql-words';
import { type Mistake, mistake } from '../sql/mistake';

const ATTACHING = ['attach', 'detach', 'use', 'install', 'load', 'force', 'export', 'import'];
const PREPARING = ['prepare', 'execute', 'deallocate'];
const OBJECTS = ['schema', 'database', 'secret'];
const PRAGMAS = [
  'table_info',
  'show',
  'show_tables',
  'version',
  'platform',
  'storage_info',
  'database_size',
  'functions',
];

/** Why a statement cannot run in a notebook; undefined if it can. */
export function refusalOf({ kind, tokens, object, creates, changes }: SqlStatement): Mistake | undefined {
  const [first, second, third] = tokens;
  if (first?.kind !== 'word') return undefined;
  const range = { from: first.from, to: first.to };
  const notHere = (name: string) => mistake('not-here', { name: name.toUpperCase() }, range);
  if (PREPARING.includes(first.value)) return mistake('no-prepare', {}, range);
  if (ATTACHING.includes(first.value)) return notHere(first.value);
  if (first.value === 'pragma' && !PRAGMAS.includes(second?.value ?? '')) return mistake('fixed-setting', {}, range);
  if (kind === 'setting' && first.value !== 'pragma') {
    const setting = ['session', 'local', 'global'].includes(second?.value ?? '') ? third : second;
    if (setting?.value === 'schema' || setting?.value === 'search_path')
      return notHere(`${first.value} ${setting.value}`);
    if (setting?.value !== 'variable') return mistake('fixed-setting', {}, range);
  }
  if (object !== undefined && OBJECTS.includes(object)) return notHere(`${first.value} ${object}`);
  if (kind === 'copy' && tokens.slice(0, 3).some(({ value }) => value === 'database')) return notHere('copy database');
  const elsewhere = [...creates, ...changes].find(({ qualified }) => qualified);
  if (elsewhere) return mistake('own-place', { name: elsewhere.name }, { from: elsewhere.from, to: elsewhere.to });
  return undefined;
}

import type { SqlStatement } from '../../core/sql-words';
import { type Mistake, mistake } from '../sql/mistake';

const ELSEWHERE = [
  'listen',
  'unlisten',
  'notify',
  'discard',
  'checkpoint',
  'load',
  'security',
  'reassign',
  'grant',
  'revoke',
  'copy',
  'import',
];
const PREPARING = ['prepare', 'execute', 'deallocate'];
const OBJECTS = [
  'schema',
  'database',
  'role',
  'user',
  'group',
  'extension',
  'tablespace',
  'server',
  'foreign',
  'publication',
  'subscription',
  'system',
  'event',
  'access',
  'language',
  'owned',
  'default',
];
/** Settings that change how a statement runs, but not what it means. They hold until the cell has ended. */
const SETTINGS =
  /^(enable_\w+|work_mem|timezone|time|random_page_cost|seq_page_cost|cpu_\w+|effective_cache_size|jit|geqo|join_collapse_limit|from_collapse_limit|constraints|transaction)$/;

/** Why a statement cannot run in a notebook; undefined if it can. */
export function refusalOf({ kind, tokens, object, creates, changes }: SqlStatement): Mistake | undefined {
  const [first, second, third] = tokens;
  if (first?.kind !== 'word') return undefined;
  const range = { from: first.from, to: first.to };
  const notHere = (name: string) => mistake('not-here', { name: name.toUpperCase() }, range);
  if (PREPARING.includes(first.value)) return mistake('no-prepare', {}, range);
  if (ELSEWHERE.includes(first.value)) return notHere(first.value);
  const isPrepared = second?.value === 'prepared' && kind === 'transaction';
  if (isPrepared || (second?.value === 'transaction' && first.value === 'prepare'))
    return notHere(`${first.value} prepared`);
  if (kind === 'setting' || first.value === 'show') {
    const setting = ['session', 'local'].includes(second?.value ?? '') ? third : second;
    if (setting?.value === 'search_path' || setting?.value === 'schema')
      return notHere(`${first.value} ${setting.value}`);
    if (kind === 'setting' && !SETTINGS.test(setting?.value ?? '')) return mistake('fixed-setting', {}, range);
  }
  if (object !== undefined && OBJECTS.includes(object)) return notHere(`${first.value} ${object}`);
  const elsewhere = [...creates, ...changes].find(({ qualified }) => qualified);
  if (elsewhere) return mistake('own-place', { name: elsewhere.name }, { from: elsewhere.from, to: elsewhere.to });
  return undefined;
}

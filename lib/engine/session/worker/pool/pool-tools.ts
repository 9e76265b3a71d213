import { borderError } from '../../border-error';
import { Refused } from '../failure';
import type { Exports, Packages } from '../packages';
import type { PoolHost } from './open-pool';
import type { Pools } from './pools';

type PoolToolsHost = Omit<PoolHost, 'script' | 'refuse' | 'onUncaught'> & {
  readonly packages: Packages;
  readonly log: (level: 'warn' | 'error', values: readonly unknown[]) => void;
};

/** The package of pools has none of our classes: it is told how to refuse. */
const refuse = (message: string, about?: string) => new Refused(borderError('pool', message), about);

/** The pools of a session, once a cell has named `pool`. */
export function createPoolTools({ packages, log, ...host }: PoolToolsHost) {
  let pools: Pools | undefined;

  function load(): Pools | undefined {
    const make = packages.load('pool')?.openPools as ((host: Omit<PoolHost, 'script'>) => Pools) | undefined;
    pools ??= make?.({ ...host, refuse, onUncaught: (words) => log('error', ['Uncaught in a pool:', words]) });
    return pools;
  }

  return {
    offered(): Exports {
      const loaded = load();
      return loaded ? { pool: loaded.pool } : {};
    },
    /** A cell has ended. */
    close() {
      const left = pools?.closeAll() ?? 0;
      if (left > 0)
        log('warn', [
          left === 1
            ? 'A pool was left open, and is closed now: end with `workers.close()`.'
            : `${left} pools were left open, and are closed now: end each with \`close()\`.`,
        ]);
    },
  };
}

import { type OpenPool, openPool, type PoolHost } from './open-pool';

/** Workers of all open pools together, whatever the machine has. */
const MOST = 8;

/** `pool(n)` of cells, and what closes the pools that a cell leaves open. */
export function createPools(host: PoolHost) {
  const open = new Set<OpenPool>();
  const refuse = (message: string) => host.refuse(message, 'pool');

  function close(pool: OpenPool, words: string) {
    open.delete(pool);
    pool.close(words);
  }

  return {
    pool(size: unknown) {
      if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MOST)
        throw refuse(`A pool has from 1 to ${MOST} workers: \`pool(4)\`.`);
      const others = [...open].reduce((sum, other) => sum + other.size, 0);
      if (others + size > MOST)
        throw refuse(`There can be ${MOST} workers at a time, and ${others} are in open pools: close them first.`);
      const pool = openPool(size, host);
      open.add(pool);
      const end = () => close(pool, 'the pool was closed.');
      return { size, map: pool.map, run: pool.run, close: end, [Symbol.dispose]: end };
    },
    /** How many pools were open. */
    closeAll(): number {
      const { size } = open;
      for (const pool of open) close(pool, 'the pool was closed when its cell had ended: open one in this cell.');
      return size;
    },
  };
}

export type Pools = ReturnType<typeof createPools>;

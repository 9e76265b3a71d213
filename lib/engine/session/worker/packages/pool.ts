import type { PoolHost } from '../pool/open-pool';
import { createPools, type Pools } from '../pool/pools';

/** The script of a pool's worker, put here when this is bundled. */
declare const POOL_THREAD: string;

export const openPools = (host: Omit<PoolHost, 'script'>): Pools => createPools({ ...host, script: POOL_THREAD });

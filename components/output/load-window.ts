import type { TablePage } from '../../lib/core/value';

export type LoadWindow = (offset: number, limit: number, signal: AbortSignal) => Promise<TablePage>;

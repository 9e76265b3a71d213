import type { Value } from './value';

/** `Array.isArray` does not tell a read-only array from the rest. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

import type { Value } from '../../core/value';

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

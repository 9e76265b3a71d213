import type { Binding } from '../../engine/wire/frontend';

/** A binding of nothing, as texts. */
export const NULL_VALUES: Binding = { portal: '', statement: '', formats: [], values: [], resultFormats: [] };

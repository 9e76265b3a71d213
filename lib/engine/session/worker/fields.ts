import { isPlainObject } from '../infer';

/** So many are enough to find a nearest one among them. */
const MOST = 1_000;

/** The properties of objects, and of the first of the objects in a list. */
export function fieldsOf(values: readonly unknown[]): readonly string[] {
  const names = values.flatMap((value) => {
    try {
      const item: unknown = Array.isArray(value) ? value[0] : value;
      return isPlainObject(item) ? Object.keys(item) : [];
    } catch {
      return []; // a getter or a proxy of the learner threw
    }
  });
  return [...new Set(names)].slice(0, MOST);
}

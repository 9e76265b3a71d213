import { invalidArgument } from '../protocol/s3-error';

/** How many entries a request wants at most. */
export function pageSize(query: URLSearchParams, name: string, most: number): number {
  const told = query.get(name);
  if (told === null || told === '') return most;
  if (!/^-?\d+$/.test(told))
    throw invalidArgument(`Provided ${name} not an integer or within integer range`, name, told);
  const size = Number(told);
  if (size < 0 || size > 2 ** 31 - 1)
    throw invalidArgument(`Argument ${name} must be an integer between 0 and 2147483647`, name, told);
  return Math.min(size, most);
}

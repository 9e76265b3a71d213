import type { Range } from '../../../core/error';
import { type Mistake, mistake } from '../../sql/mistake';
import type { FileFault } from './codec/codec';

/** What is wrong with a file, as a mistake at the place that reads it. */
export function faultMistake({ fault, about }: FileFault, names: readonly string[], range: Range): Mistake {
  const [, number, rest] = /^(\d+)(?: (.*))?$/.exec(about ?? '') ?? [];
  const name = names[Number(number ?? 0)];
  return mistake(fault, { name, engineWords: number === undefined ? about : rest }, range);
}

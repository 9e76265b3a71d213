import { registerLanguages } from './languages';
import { followTheme } from './theme';

let isPrepared = false;

/** Once, before the first editor opens. */
export function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  followTheme();
  registerLanguages();
}

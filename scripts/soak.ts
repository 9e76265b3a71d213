import { runParts } from './verify/part';
import { site, stories } from './verify/parts';

/** How often the browser is killed while somebody edits. `npm test` does it 20 times. */
const KILLS = 200;

await runParts([site, stories(['kill.spec.ts', ...process.argv.slice(2)], { KILL_ROUNDS: String(KILLS) })]);

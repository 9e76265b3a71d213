import { runParts } from './verify/part';
import { site, stories } from './verify/parts';

await runParts([site, stories(process.argv.slice(2))]);

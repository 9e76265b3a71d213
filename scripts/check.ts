import { runParts } from './verify/part';
import { lint, quickUnitTests, types } from './verify/parts';

await runParts([types, lint, quickUnitTests]);

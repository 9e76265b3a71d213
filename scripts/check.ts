import { runParts } from './verify/part';
import { lint, material, quickUnitTests, types } from './verify/parts';

await runParts([material, types, lint, quickUnitTests]);

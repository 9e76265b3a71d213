import { runParts } from './verify/part';
import { allUnitTests, lessons, lint, material, site, stories, types } from './verify/parts';

await runParts([material, types, lint, allUnitTests, lessons, site, stories()]);
